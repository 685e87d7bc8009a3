package com.lead2order.forecast.quota;

import com.lead2order.kit.bulk.BulkRequest;
import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.rest.Answers;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.jboss.resteasy.reactive.RestResponse;

/** Quotas over HTTP. */
@Path("/quotas")
@Produces(MediaType.APPLICATION_JSON)
@RetrySafe
class QuotaResource {

    private final FindQuotas findQuotas;
    private final SetQuotas setQuotas;
    private final BulkRequest bulkRequest;

    QuotaResource(FindQuotas findQuotas, SetQuotas setQuotas, BulkRequest bulkRequest) {
        this.findQuotas = findQuotas;
        this.setQuotas = setQuotas;
        this.bulkRequest = bulkRequest;
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
    @Operation(summary = "Set the quota of a holder for a measure and period")
    @PermissionsAllowed("quota:write")
    public RestResponse<QuotaView> set(@NotNull @Valid QuotaBody body) {
        var result = setQuotas.handle(List.of(body)).getFirst();
        var quota = result.aggregateOrThrow();
        return Answers.upserted(result.outcome(), "quotas", quota.id(), quota.version(), quota);
    }

    @PUT
    @Path("/external/{system}/{key}")
    @Operation(summary = "Set the quota with an external key")
    @PermissionsAllowed("quota:write")
    public RestResponse<QuotaView> upsert(
            String system, String key, @NotNull @Valid QuotaBody body) {
        return set(body.withRefs(ExternalRef.first(system, key, body.externalRefs())));
    }

    @POST
    @Path("/bulk")
    @Consumes(BulkRequest.NDJSON)
    @Operation(summary = "Set up to a thousand quotas")
    @PermissionsAllowed("quota:write")
    public BulkRequest.Answer setMany(byte[] body) {
        return bulkRequest.run(body, QuotaBody.class, setQuotas::handle, QuotaView::id);
    }
}
