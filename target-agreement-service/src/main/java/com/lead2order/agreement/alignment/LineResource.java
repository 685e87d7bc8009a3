package com.lead2order.agreement.alignment;

import com.lead2order.agreement.line.Decision;
import com.lead2order.agreement.line.LinePlan;
import com.lead2order.agreement.line.LineSubject;
import com.lead2order.agreement.line.LineView;
import com.lead2order.agreement.negotiation.FindAgreements;
import com.lead2order.agreement.policy.PolicyDetails;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.money.AnySign;
import com.lead2order.kit.money.Money;
import com.lead2order.kit.paging.AwaitsArrival;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.rest.Answers;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The lines of a target agreement over HTTP; each has an entity tag of its own. */
@Path("/target-agreements/{id}/lines")
@Produces(MediaType.APPLICATION_JSON)
@RetrySafe
class LineResource {

    /** A further target. */
    record NewLine(
            @Nullable UUID accountId,
            @Nullable UUID productGroupId,
            @Nullable UUID productId,
            @NotNull @Pattern(regexp = PolicyDetails.MEASURE, message = "measure-expected") String measure,
            @NotNull @Valid @AnySign("target-value-invalid decides") Money plannedValue,
            @Nullable @Size(max = 2000) String rationale,
            @Nullable @Min(1) @Max(1000) Integer priority,
            @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4) BigDecimal weightPercent) {}

    /** What the line will bring. */
    record Plan(
            @NotNull @Valid @AnySign("target-value-invalid decides") Money value,
            @Nullable @Size(max = 2000) String rationale,
            @Nullable @Min(1) @Max(1000) Integer priority,
            @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4) BigDecimal weightPercent) {}

    /** What the manager wants instead, and why. */
    record Proposal(
            @NotNull @Valid @AnySign("target-value-invalid decides") Money value,
            @NotBlank @Size(max = 2000) String reason) {}

    /** The employee's answer; declining needs a reason. */
    record Answer(@NotNull Decision decision, @Nullable @Size(max = 2000) String reason) {}

    private final FindAgreements findAgreements;
    private final AddLine addLine;
    private final PlanLine planLine;
    private final ProposeValue proposeValue;
    private final ConfirmLine confirmLine;
    private final RespondToProposal respondToProposal;

    LineResource(
            FindAgreements findAgreements,
            AddLine addLine,
            PlanLine planLine,
            ProposeValue proposeValue,
            ConfirmLine confirmLine,
            RespondToProposal respondToProposal) {
        this.findAgreements = findAgreements;
        this.addLine = addLine;
        this.planLine = planLine;
        this.proposeValue = proposeValue;
        this.confirmLine = confirmLine;
        this.respondToProposal = respondToProposal;
    }

    @GET
    @Operation(summary = "List the lines of an agreement, largest accounts of last year first")
    @PermissionsAllowed("target:read")
    public Page<LineView> list(UUID id, UriInfo uri) {
        return findAgreements.lines(id, uri);
    }

    @POST
    @AwaitsArrival
    @Operation(summary = "Add a target while planning")
    @PermissionsAllowed("target:plan")
    public RestResponse<LineView> add(UUID id, @NotNull @Valid NewLine line) {
        var added =
                addLine.handle(
                        new AddLine.Command(
                                id,
                                new LineSubject(
                                        line.accountId(),
                                        line.productGroupId(),
                                        line.productId(),
                                        line.measure()),
                                new LinePlan(
                                        line.plannedValue(),
                                        line.rationale(),
                                        line.priority(),
                                        line.weightPercent())));
        return Answers.created(
                "target-agreements/" + id + "/lines", added.id(), added.version(), added);
    }

    @GET
    @Path("/{lineId}")
    @Operation(summary = "Read a line")
    @PermissionsAllowed("target:read")
    public RestResponse<LineView> read(UUID id, UUID lineId) {
        return answer(findAgreements.line(id, lineId));
    }

    @PUT
    @Path("/{lineId}/plan")
    @Operation(summary = "Plan a line")
    @PermissionsAllowed("target:plan")
    public RestResponse<LineView> plan(
            UUID id, UUID lineId, @BeanParam IfMatch ifMatch, @NotNull @Valid Plan plan) {
        return answer(
                planLine.handle(
                        new PlanLine.Command(
                                id,
                                lineId,
                                ifMatch,
                                new LinePlan(
                                        plan.value(),
                                        plan.rationale(),
                                        plan.priority(),
                                        plan.weightPercent()))));
    }

    @PUT
    @Path("/{lineId}/proposal")
    @Operation(summary = "Propose another value for a line")
    @PermissionsAllowed("target:review")
    public RestResponse<LineView> propose(
            UUID id, UUID lineId, @BeanParam IfMatch ifMatch, @NotNull @Valid Proposal proposal) {
        return answer(
                proposeValue.handle(
                        new ProposeValue.Command(
                                id, lineId, ifMatch, proposal.value(), proposal.reason())));
    }

    @POST
    @Path("/{lineId}/confirmation")
    @Operation(summary = "Confirm the plan of a line")
    @PermissionsAllowed("target:review")
    public RestResponse<LineView> confirm(UUID id, UUID lineId, @BeanParam IfMatch ifMatch) {
        return answer(confirmLine.handle(new ConfirmLine.Command(id, lineId, ifMatch)));
    }

    @POST
    @Path("/{lineId}/response")
    @Operation(summary = "Accept or decline a proposal")
    @PermissionsAllowed("target:plan")
    public RestResponse<LineView> respond(
            UUID id, UUID lineId, @BeanParam IfMatch ifMatch, @NotNull @Valid Answer answer) {
        return answer(
                respondToProposal.handle(
                        new RespondToProposal.Command(
                                id, lineId, ifMatch, answer.decision(), answer.reason())));
    }

    private static RestResponse<LineView> answer(LineView line) {
        return Answers.of(line.version(), line);
    }
}
