package com.lead2order.agreement.opening;

import com.lead2order.agreement.cycle.CycleView;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.rest.Answers;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Closing the agreements of a planning cycle over HTTP. */
@Path("/planning-cycles/{id}/closure")
@Produces(MediaType.APPLICATION_JSON)
@RetrySafe
class ClosureResource {

    private final CloseAgreements closeAgreements;

    ClosureResource(CloseAgreements closeAgreements) {
        this.closeAgreements = closeAgreements;
    }

    @POST
    @Operation(summary = "Close the cycle and its agreements after the fiscal year")
    @PermissionsAllowed("planning-cycle:write")
    public RestResponse<CycleView> close(UUID id, @BeanParam IfMatch ifMatch) {
        var cycle = closeAgreements.handle(new CloseAgreements.Command(id, ifMatch));
        return Answers.of(cycle.version(), cycle);
    }
}
