package com.lead2order.partner.profile;

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

/** Partners over HTTP. */
@Path("/partners")
@Produces(MediaType.APPLICATION_JSON)
@RetrySafe
class PartnerResource {

    private final FindPartners findPartners;
    private final RegisterPartner registerPartner;
    private final ChangePartner changePartner;
    private final UpsertPartners upsertPartners;
    private final AddPartnerUser addPartnerUser;
    private final RemovePartnerUser removePartnerUser;
    private final BulkRequest bulkRequest;
    private final ExternalRefs externalRefs;

    PartnerResource(
            FindPartners findPartners,
            RegisterPartner registerPartner,
            ChangePartner changePartner,
            UpsertPartners upsertPartners,
            AddPartnerUser addPartnerUser,
            RemovePartnerUser removePartnerUser,
            BulkRequest bulkRequest,
            ExternalRefs externalRefs) {
        this.findPartners = findPartners;
        this.registerPartner = registerPartner;
        this.changePartner = changePartner;
        this.upsertPartners = upsertPartners;
        this.addPartnerUser = addPartnerUser;
        this.removePartnerUser = removePartnerUser;
        this.bulkRequest = bulkRequest;
        this.externalRefs = externalRefs;
    }

    @GET
    @PermissionsAllowed("partner:read")
    @Operation(summary = "List partners; partner users see their own")
    public Page<PartnerView> list(UriInfo uri) {
        return findPartners.page(uri);
    }

    @POST
    @AwaitsArrival
    @PermissionsAllowed("partner:write")
    @Operation(summary = "Register a partner, with a new account where it has none")
    public RestResponse<PartnerView> register(@NotNull @Valid PartnerRequest request) {
        var partner = registerPartner.handle(request);
        return Answers.created("partners", partner.id(), partner.version(), partner);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("partner:read")
    @Operation(summary = "Read a partner")
    public RestResponse<PartnerView> read(UUID id) {
        var partner = findPartners.one(id);
        return Answers.of(partner.version(), partner);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @AwaitsArrival
    @PermissionsAllowed("partner:write")
    @Operation(summary = "Change a partner")
    public RestResponse<PartnerView> change(
            UUID id, @BeanParam IfMatch ifMatch, @NotNull JsonNode patch) {
        var partner = changePartner.handle(new ChangePartner.Command(id, ifMatch, patch));
        return Answers.of(partner.version(), partner);
    }

    @GET
    @Path("/{id}/users")
    @PermissionsAllowed("partner:read")
    @Operation(summary = "List the people who work for a partner")
    public FindPartners.Users users(UUID id) {
        return findPartners.users(id);
    }

    @POST
    @Path("/{id}/users")
    @AwaitsArrival
    @PermissionsAllowed("partner:write")
    @Operation(summary = "Let a person work for a partner")
    public RestResponse<PartnerView> addUser(UUID id, @NotNull @Valid AddPartnerUser.User user) {
        var result = addPartnerUser.handle(new AddPartnerUser.Command(id, user));
        var partner = result.partner();
        return result.isNew()
                ? Answers.created("partners", partner.id(), partner.version(), partner)
                : Answers.of(partner.version(), partner);
    }

    @DELETE
    @Path("/{id}/users/{personId}")
    @PermissionsAllowed("partner:write")
    @Operation(summary = "Take a person off a partner; their sight ends at once")
    public RestResponse<PartnerView> removeUser(
            UUID id, UUID personId, @BeanParam IfMatch ifMatch) {
        var partner =
                removePartnerUser.handle(new RemovePartnerUser.Command(id, ifMatch, personId));
        return Answers.of(partner.version(), partner);
    }

    @GET
    @Path("/external/{system}/{key}")
    @Operation(summary = "Read a partner by its key in another system")
    @PermissionsAllowed("partner:read")
    public RestResponse<PartnerView> readByKey(String system, String key) {
        return read(externalRefs.idOf("partners", system, key));
    }

    @PUT
    @Path("/external/{system}/{key}")
    @UpsertOf(PartnerRequest.class)
    @AwaitsArrival
    @Operation(summary = "Create or change a partner by its key in another system")
    @PermissionsAllowed("partner:write")
    public RestResponse<PartnerView> upsert(String system, String key, @NotNull JsonNode body) {
        var result = upsertPartners.handle(List.of(Sent.at(system, key, body))).getFirst();
        var kept = result.aggregateOrThrow();
        return Answers.upserted(result.outcome(), "partners", kept.id(), kept.version(), kept);
    }

    @POST
    @Path("/bulk")
    @Consumes(BulkRequest.NDJSON)
    @Operation(summary = "Create or change up to a thousand partners by their external keys")
    @PermissionsAllowed("partner:write")
    public BulkRequest.Answer upsertMany(byte[] body) {
        return bulkRequest.run(body, upsertPartners::handle, PartnerView::id);
    }

    @PUT
    @Path("/{id}/external-refs/{system}")
    @Operation(summary = "Set the key of a partner in another system")
    @PermissionsAllowed("external-ref:write")
    public RestResponse<PartnerView> setKey(
            UUID id, @BeanParam IfMatch ifMatch, String system, @NotNull @Valid SystemKey key) {
        return change(id, ifMatch, key.patchFor(system));
    }

    @DELETE
    @Path("/{id}/external-refs/{system}")
    @Operation(summary = "Remove the keys of a partner in another system")
    @PermissionsAllowed("external-ref:write")
    public RestResponse<PartnerView> removeKey(UUID id, @BeanParam IfMatch ifMatch, String system) {
        return change(id, ifMatch, SystemKey.removalFrom(system));
    }
}
