package com.lead2order.lead.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.bulk.BulkRequest;
import com.lead2order.kit.bulk.Sent;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.json.MergePatch;
import com.lead2order.kit.openapi.UpsertOf;
import com.lead2order.kit.paging.AwaitsArrival;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.reference.ExternalRefs;
import com.lead2order.kit.reference.SystemKey;
import com.lead2order.kit.rest.Answers;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    private final ExternalRefs externalRefs;

    AccountResource(
            FindAccounts findAccounts,
            OpenAccount openAccount,
            ChangeAccount changeAccount,
            UpsertAccounts upsertAccounts,
            BulkRequest bulkRequest,
            ExternalRefs externalRefs) {
        this.findAccounts = findAccounts;
        this.openAccount = openAccount;
        this.changeAccount = changeAccount;
        this.upsertAccounts = upsertAccounts;
        this.bulkRequest = bulkRequest;
        this.externalRefs = externalRefs;
    }

    @GET
    @PermissionsAllowed("account:read")
    public Page<AccountView> list(UriInfo uri) {
        return findAccounts.page(uri);
    }

    @POST
    @AwaitsArrival
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
    @AwaitsArrival
    @PermissionsAllowed("account:write")
    public RestResponse<AccountView> change(
            UUID id, @BeanParam IfMatch ifMatch, @NotNull JsonNode patch) {
        var account = changeAccount.handle(new ChangeAccount.Command(id, ifMatch, patch));
        return Answers.of(account.version(), account);
    }

    @GET
    @Path("/external/{system}/{key}")
    @Operation(summary = "Read an account by its key in another system")
    @PermissionsAllowed("account:read")
    public RestResponse<AccountView> readByKey(String system, String key) {
        return read(externalRefs.idOf("accounts", system, key));
    }

    @PUT
    @Path("/external/{system}/{key}")
    @AwaitsArrival
    @UpsertOf(
            value = AccountDetails.class,
            links = {"owner", "parent"})
    @Operation(summary = "Create or change an account by its key in another system")
    @PermissionsAllowed("account:import")
    public RestResponse<AccountView> upsert(String system, String key, @NotNull JsonNode body) {
        var result = upsertAccounts.handle(List.of(Sent.at(system, key, body))).getFirst();
        var kept = result.aggregateOrThrow();
        return Answers.upserted(result.outcome(), "accounts", kept.id(), kept.version(), kept);
    }

    @POST
    @Path("/bulk")
    @Consumes(BulkRequest.NDJSON)
    @Operation(summary = "Create or change up to a thousand accounts by their external keys")
    @PermissionsAllowed("account:import")
    public BulkRequest.Answer upsertMany(byte[] body) {
        return bulkRequest.run(body, upsertAccounts::handle, AccountView::id);
    }

    @PUT
    @Path("/{id}/external-refs/{system}")
    @Operation(summary = "Set the key of an account in another system")
    @PermissionsAllowed("external-ref:write")
    public RestResponse<AccountView> setKey(
            UUID id, @BeanParam IfMatch ifMatch, String system, @NotNull @Valid SystemKey key) {
        return change(id, ifMatch, key.patchFor(system));
    }

    @DELETE
    @Path("/{id}/external-refs/{system}")
    @Operation(summary = "Remove the keys of an account in another system")
    @PermissionsAllowed("external-ref:write")
    public RestResponse<AccountView> removeKey(UUID id, @BeanParam IfMatch ifMatch, String system) {
        return change(id, ifMatch, SystemKey.removalFrom(system));
    }
}
