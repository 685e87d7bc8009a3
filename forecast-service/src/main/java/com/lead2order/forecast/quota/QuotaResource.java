package com.lead2order.forecast.quota;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.bulk.BulkRequest;
import com.lead2order.kit.bulk.Sent;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.openapi.UpsertOf;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestResponse;

/** Quotas over HTTP. */
@Path("/quotas")
@Produces(MediaType.APPLICATION_JSON)
@RetrySafe
class QuotaResource {

    private final FindQuotas findQuotas;
    private final SetQuotas setQuotas;
    private final ChangeQuotaKeys changeQuotaKeys;
    private final BulkRequest bulkRequest;
    private final ExternalRefs externalRefs;

    QuotaResource(
            FindQuotas findQuotas,
            SetQuotas setQuotas,
            ChangeQuotaKeys changeQuotaKeys,
            BulkRequest bulkRequest,
            ExternalRefs externalRefs) {
        this.findQuotas = findQuotas;
        this.setQuotas = setQuotas;
        this.changeQuotaKeys = changeQuotaKeys;
        this.bulkRequest = bulkRequest;
        this.externalRefs = externalRefs;
    }

    @GET
    @Operation(summary = "Quotas that the caller may see")
    @PermissionsAllowed("quota:read")
    public Page<QuotaView> list(UriInfo uri) {
        return findQuotas.page(uri);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One quota")
    @PermissionsAllowed("quota:read")
    public RestResponse<QuotaView> read(UUID id) {
        var quota = findQuotas.one(id);
        return Answers.of(quota.version(), quota);
    }

    @PUT
    @RequestBody(content = @Content(schema = @Schema(implementation = QuotaBody.class)))
    @Operation(summary = "Set the quota of a holder for a measure and period")
    @PermissionsAllowed("quota:write")
    public RestResponse<QuotaView> set(@NotNull JsonNode body) {
        return kept(Sent.of(body));
    }

    @GET
    @Path("/external/{system}/{key}")
    @Operation(summary = "Read a quota by its key in another system")
    @PermissionsAllowed("quota:read")
    public RestResponse<QuotaView> readByKey(String system, String key) {
        return read(externalRefs.idOf("quotas", system, key));
    }

    @PUT
    @Path("/external/{system}/{key}")
    @UpsertOf(QuotaBody.class)
    @Operation(summary = "Set a quota by its key in another system")
    @PermissionsAllowed("quota:write")
    public RestResponse<QuotaView> upsert(String system, String key, @NotNull JsonNode body) {
        return kept(Sent.at(system, key, body));
    }

    @POST
    @Path("/bulk")
    @Consumes(BulkRequest.NDJSON)
    @Operation(summary = "Set up to a thousand quotas")
    @PermissionsAllowed("quota:write")
    public BulkRequest.Answer setMany(byte[] body) {
        return bulkRequest.run(body, setQuotas::handle, QuotaView::id);
    }

    @PUT
    @Path("/{id}/external-refs/{system}")
    @Operation(summary = "Set the key of a quota in another system")
    @PermissionsAllowed("external-ref:write")
    public RestResponse<QuotaView> setKey(
            UUID id, @BeanParam IfMatch ifMatch, String system, @NotNull @Valid SystemKey key) {
        return changed(id, ifMatch, key.patchFor(system));
    }

    @DELETE
    @Path("/{id}/external-refs/{system}")
    @Operation(summary = "Remove the keys of a quota in another system")
    @PermissionsAllowed("external-ref:write")
    public RestResponse<QuotaView> removeKey(UUID id, @BeanParam IfMatch ifMatch, String system) {
        return changed(id, ifMatch, SystemKey.removalFrom(system));
    }

    private RestResponse<QuotaView> kept(Sent sent) {
        var result = setQuotas.handle(List.of(sent)).getFirst();
        var quota = result.aggregateOrThrow();
        return Answers.upserted(result.outcome(), "quotas", quota.id(), quota.version(), quota);
    }

    private RestResponse<QuotaView> changed(UUID id, IfMatch ifMatch, JsonNode patch) {
        var quota = changeQuotaKeys.handle(new ChangeQuotaKeys.Command(id, ifMatch, patch));
        return Answers.of(quota.version(), quota);
    }
}
