package com.lead2order.agreement.opening;

import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.reference.Reference;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Opening the agreements of a planning cycle over HTTP. */
@Path("/planning-cycles/{id}/opening")
@Produces(MediaType.APPLICATION_JSON)
@RetrySafe
class OpeningResource {

    /**
     * For whom agreements are opened.
     *
     * @param employees all sales people below the caller where nothing is said
     */
    record Opening(
            @Nullable @Size(min = 1, max = 1000) List<@NotNull @Valid Reference> employees) {}

    private final EmployeesBelow employeesBelow;
    private final OpenAgreements openAgreements;

    OpeningResource(EmployeesBelow employeesBelow, OpenAgreements openAgreements) {
        this.employeesBelow = employeesBelow;
        this.openAgreements = openAgreements;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Open the agreements of the cycle with lines from last year's orders")
    @PermissionsAllowed("planning-cycle:open")
    public OpeningView open(UUID id, @Nullable @Valid Opening opening) {
        var employees = employeesBelow.managers(opening == null ? null : opening.employees());
        return openAgreements.handle(new OpenAgreements.Command(id, employees));
    }
}
