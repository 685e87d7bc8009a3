package com.lead2order.lead.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.bulk.BulkRequest;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.json.MergePatch;
import com.lead2order.kit.paging.AwaitsArrival;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.rest.Answers;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Accounts over HTTP. */
@Path("/accounts")
@Produces(MediaType.APPLICATION_JSON)
@RetrySafe
class AccountResource {

    private final FindAccounts findAccounts;
    private final OpenAccount openAccount;
    private final ChangeAccount changeAccount;
    private final UpsertAccounts upsertAccounts;
    private final BulkRequest bulkRequest;

    AccountResource(
            FindAccounts findAccounts,
            OpenAccount openAccount,
            ChangeAccount changeAccount,
            UpsertAccounts upsertAccounts,
            BulkRequest bulkRequest) {
        this.findAccounts = findAccounts;
        this.openAccount = openAccount;
        this.changeAccount = changeAccount;
        this.upsertAccounts = upsertAccounts;
        this.bulkRequest = bulkRequest;
    }

    @GET
    @PermissionsAllowed("account:read")
    public Page<AccountView> list(UriInfo uri) {
        return findAccounts.page(uri);
    }

    @POST
    @PermissionsAllowed("account:write")
    public RestResponse<AccountView> open(@NotNull @Valid AccountDetails details) {
        var account = openAccount.handle(details);
        return Answers.created("accounts", account.id(), account.version(), account);
    }

    @GET
    @Path("/{id}")
    @AwaitsArrival
    @PermissionsAllowed("account:read")
    public RestResponse<AccountView> read(UUID id) {
        var account = findAccounts.one(id);
        return Answers.of(account.version(), account);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("account:write")
    public RestResponse<AccountView> change(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @NotNull JsonNode patch) {
        var account =
                changeAccount.handle(new ChangeAccount.Command(id, IfMatch.orNone(ifMatch), patch));
        return Answers.of(account.version(), account);
    }

    @PUT
    @Path("/external/{system}/{key}")
    @PermissionsAllowed("account:import")
    public RestResponse<AccountView> upsert(
            String system, String key, @NotNull @Valid AccountDetails details) {
        var named = details.withRefs(ExternalRef.first(system, key, details.externalRefs()));
        var result = upsertAccounts.handle(List.of(named)).getFirst();
        var account = result.aggregateOrThrow();
        return Answers.upserted(
                result.outcome(), "accounts", account.id(), account.version(), account);
    }

    @POST
    @Path("/bulk")
    @Consumes(BulkRequest.NDJSON)
    @PermissionsAllowed("account:import")
    public BulkRequest.Answer upsertMany(byte[] body) {
        return bulkRequest.run(body, AccountDetails.class, upsertAccounts::handle, AccountView::id);
    }
}
