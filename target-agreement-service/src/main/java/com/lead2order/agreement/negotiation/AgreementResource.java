package com.lead2order.agreement.negotiation;

import com.lead2order.agreement.line.LineView;
import com.lead2order.agreement.target.AgreementView;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.money.AnySign;
import com.lead2order.kit.money.Money;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.rest.Answers;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Target agreements and the steps of their negotiation over HTTP. */
@Path("/target-agreements")
@Produces(MediaType.APPLICATION_JSON)
@RetrySafe
class AgreementResource {

    /** Why something is done. */
    record Reason(@NotBlank @Size(max = 2000) String reason) {}

    /** What becomes of the open lines. */
    record EscalationDecision(
            @NotNull @Size(min = 1, max = 10_000) List<@NotNull @Valid DecidedLine> lines,
            @Nullable @Size(max = 2000) String reason) {}

    /** The value of one line. */
    record DecidedLine(
            @NotNull UUID lineId,
            @NotNull @Valid @AnySign("target-value-invalid decides") Money value,
            @Nullable @Size(max = 2000) String reason) {}

    private final FindAgreements findAgreements;
    private final AgreementSteps steps;

    AgreementResource(FindAgreements findAgreements, AgreementSteps steps) {
        this.findAgreements = findAgreements;
        this.steps = steps;
    }

    @GET
    @Operation(summary = "List the target agreements that I may see")
    @PermissionsAllowed("target:read")
    public Page<AgreementView> list(UriInfo uri) {
        return findAgreements.page(uri);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a target agreement with its totals")
    @PermissionsAllowed("target:read")
    public RestResponse<AgreementView> read(UUID id) {
        return answer(findAgreements.one(id));
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "List who set what when in the negotiation")
    @PermissionsAllowed("target:read")
    public Page<NegotiationEntryView> history(UUID id, UriInfo uri) {
        return findAgreements.history(id, uri);
    }

    @GET
    @Path("/{id}/deviations")
    @Operation(summary = "List the lines where plan and proposal differ and nothing is settled")
    @PermissionsAllowed("target:read")
    public Page<LineView> deviations(UUID id, UriInfo uri) {
        return findAgreements.deviations(id, uri);
    }

    @POST
    @Path("/{id}/planning-completion")
    @Operation(summary = "Hand the plan to the manager for review")
    @PermissionsAllowed("target:plan")
    public RestResponse<AgreementView> completePlanning(UUID id, @BeanParam IfMatch ifMatch) {
        return answer(steps.completePlanning().handle(new CompletePlanning.Command(id, ifMatch)));
    }

    @POST
    @Path("/{id}/review-completion")
    @Operation(summary = "End the review: proposals go to the employee")
    @PermissionsAllowed("target:review")
    public RestResponse<AgreementView> completeReview(UUID id, @BeanParam IfMatch ifMatch) {
        return answer(steps.completeReview().handle(new CompleteReview.Command(id, ifMatch)));
    }

    @POST
    @Path("/{id}/response-completion")
    @Operation(summary = "End the response: declined proposals go into the next round")
    @PermissionsAllowed("target:plan")
    public RestResponse<AgreementView> completeResponse(UUID id, @BeanParam IfMatch ifMatch) {
        return answer(steps.completeResponse().handle(new CompleteResponse.Command(id, ifMatch)));
    }

    @POST
    @Path("/{id}/confirmation")
    @Operation(summary = "Confirm the agreement; the second confirmation puts it in force")
    @PermissionsAllowed("target:confirm")
    public RestResponse<AgreementView> confirm(UUID id, @BeanParam IfMatch ifMatch) {
        return answer(steps.confirm().handle(new ConfirmAgreement.Command(id, ifMatch)));
    }

    @POST
    @Path("/{id}/escalation-decision")
    @Operation(summary = "Decide the lines that are open after the last round")
    @PermissionsAllowed("target:review")
    public RestResponse<AgreementView> decideEscalation(
            UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid EscalationDecision decision) {
        return answer(
                steps.decideEscalation()
                        .handle(
                                new DecideEscalation.Command(
                                        id,
                                        ifMatch,
                                        decision.lines().stream()
                                                .map(line ->
                                                        new DecideEscalation.LineDecision(
                                                                line.lineId(),
                                                                line.value(),
                                                                line.reason()))
                                                .toList(),
                                        decision.reason())));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Operation(summary = "Give the negotiation up")
    @PermissionsAllowed("target:review")
    public RestResponse<AgreementView> withdraw(
            UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid Reason reason) {
        return answer(
                steps.withdraw()
                        .handle(new WithdrawAgreement.Command(id, ifMatch, reason.reason())));
    }

    @POST
    @Path("/{id}/amendment")
    @Operation(summary = "Open the next version of an agreement in force")
    @PermissionsAllowed("target:review")
    public RestResponse<AgreementView> amend(
            UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid Reason reason) {
        var next = steps.amend().handle(new AmendAgreement.Command(id, ifMatch, reason.reason()));
        return Answers.created("target-agreements", next.id(), next.version(), next);
    }

    private static RestResponse<AgreementView> answer(AgreementView agreement) {
        return Answers.of(agreement.version(), agreement);
    }
}
