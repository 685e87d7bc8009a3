package com.lead2order.forecast.pipeline;

import com.lead2order.forecast.calendar.Periods;
import com.lead2order.forecast.holder.HolderParameter;
import com.lead2order.kit.paging.QueryParameters;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pipeline over HTTP. */
@Path("/pipeline")
@Produces(MediaType.APPLICATION_JSON)
class PipelineResource {

    private final HolderParameter holderParameter;
    private final Periods periods;
    private final FindPipeline findPipeline;

    PipelineResource(HolderParameter holderParameter, Periods periods, FindPipeline findPipeline) {
        this.holderParameter = holderParameter;
        this.periods = periods;
        this.findPipeline = findPipeline;
    }

    @GET
    @Operation(
            summary = "What a unit or person is about to win in a period",
            description =
                    "Name one of unit and person by id or as system:key, and the period as"
                            + " CALENDAR:KEY.")
    @PermissionsAllowed("pipeline:read")
    public PipelineView read(UriInfo uri) {
        var parameters = QueryParameters.of(uri, "unit", "person", "period");
        var periodName = parameters.required("period");
        var holder = holderParameter.of(parameters, "unit", "person");
        return findPipeline.of(holder, periods.named(periodName));
    }
}
