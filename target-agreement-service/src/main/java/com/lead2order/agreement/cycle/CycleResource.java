package com.lead2order.agreement.cycle;

import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.paging.AwaitsArrival;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.rest.Answers;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Planning cycles over HTTP. */
@Path("/planning-cycles")
@Produces(MediaType.APPLICATION_JSON)
@RetrySafe
class CycleResource {

    private final FindCycles findCycles;
    private final PrepareCycle prepareCycle;

    CycleResource(FindCycles findCycles, PrepareCycle prepareCycle) {
        this.findCycles = findCycles;
        this.prepareCycle = prepareCycle;
    }

    @GET
    @Operation(summary = "List the planning cycles")
    @PermissionsAllowed("planning-cycle:read")
    public Page<CycleView> list(UriInfo uri) {
        return findCycles.page(uri);
    }

    @POST
    @AwaitsArrival
    @Operation(summary = "Prepare the planning of a fiscal year")
    @PermissionsAllowed("planning-cycle:write")
    public RestResponse<CycleView> prepare(@NotNull @Valid CycleDetails details) {
        var cycle = prepareCycle.handle(details);
        return Answers.created(PlanningCycles.COLLECTION, cycle.id(), cycle.version(), cycle);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a planning cycle")
    @PermissionsAllowed("planning-cycle:read")
    public RestResponse<CycleView> read(UUID id) {
        var cycle = findCycles.one(id);
        return Answers.of(cycle.version(), cycle);
    }
}
