package com.lead2order.opportunity.selling;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.json.MergePatch;
import com.lead2order.kit.paging.AwaitsArrival;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.rest.Answers;
import com.lead2order.opportunity.selling.CloseOpportunity.Outcome;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Opportunities over HTTP. */
@Path("/opportunities")
@Produces(MediaType.APPLICATION_JSON)
@RetrySafe
class OpportunityResource {

    /** Asks for another stage; going back needs a reason. */
    record StageChange(
            @NotBlank @Size(max = 64) String stage, @Nullable @Size(max = 1000) String reason) {}

    /** Ends an opportunity. */
    record Closure(
            @NotNull Outcome outcome,
            @Nullable CloseReason reason,
            @Nullable @Size(max = 2000) String note,
            @Nullable LocalDate mutualAgreementOn) {}

    /** Opens a closed opportunity again. */
    record Reopening(@NotBlank @Size(max = 1000) String reason) {}

    private final FindOpportunities findOpportunities;
    private final OpenOpportunity openOpportunity;
    private final ChangeOpportunity changeOpportunity;
    private final ChangeStage changeStage;
    private final CloseOpportunity closeOpportunity;
    private final ReopenOpportunity reopenOpportunity;

    OpportunityResource(
            FindOpportunities findOpportunities,
            OpenOpportunity openOpportunity,
            ChangeOpportunity changeOpportunity,
            ChangeStage changeStage,
            CloseOpportunity closeOpportunity,
            ReopenOpportunity reopenOpportunity) {
        this.findOpportunities = findOpportunities;
        this.openOpportunity = openOpportunity;
        this.changeOpportunity = changeOpportunity;
        this.changeStage = changeStage;
        this.closeOpportunity = closeOpportunity;
        this.reopenOpportunity = reopenOpportunity;
    }

    @GET
    @PermissionsAllowed("opportunity:read")
    @Operation(summary = "List opportunities")
    public Page<OpportunityView> list(UriInfo uri) {
        return findOpportunities.page(uri);
    }

    @POST
    @AwaitsArrival
    @PermissionsAllowed("opportunity:write")
    @Operation(summary = "Open an opportunity")
    public RestResponse<OpportunityView> open(@NotNull @Valid OpportunityDetails details) {
        var opened = openOpportunity.handle(details);
        return Answers.created("opportunities", opened.id(), opened.version(), opened);
    }

    @GET
    @Path("/{id}")
    @AwaitsArrival
    @PermissionsAllowed("opportunity:read")
    @Operation(summary = "Read an opportunity")
    public RestResponse<OpportunityView> read(UUID id) {
        return answer(findOpportunities.one(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @AwaitsArrival
    @PermissionsAllowed("opportunity:write")
    @Operation(summary = "Change an opportunity")
    public RestResponse<OpportunityView> change(
            UUID id, @BeanParam IfMatch ifMatch, @NotNull JsonNode patch) {
        return answer(changeOpportunity.handle(new ChangeOpportunity.Command(id, ifMatch, patch)));
    }

    @GET
    @Path("/{id}/coach")
    @AwaitsArrival
    @PermissionsAllowed("opportunity:read")
    @Operation(summary = "What to do in this stage, and what the next one asks for")
    public CoachView coach(UUID id) {
        return findOpportunities.coach(id);
    }

    @GET
    @Path("/{id}/stage-history")
    @PermissionsAllowed("opportunity:read")
    @Operation(summary = "The way of an opportunity through the stages")
    public Page<StageMoveView> stageHistory(UUID id, UriInfo uri) {
        return findOpportunities.stageHistory(id, uri);
    }

    @POST
    @Path("/{id}/stage-changes")
    @PermissionsAllowed("opportunity:write")
    @Operation(summary = "Move an opportunity to another stage")
    public RestResponse<OpportunityView> changeStage(
            UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid StageChange asked) {
        return answer(
                changeStage.handle(
                        new ChangeStage.Command(id, ifMatch, asked.stage(), asked.reason())));
    }

    @POST
    @Path("/{id}/closure")
    @PermissionsAllowed("opportunity:close")
    @Operation(summary = "Win, lose or abandon an opportunity")
    public RestResponse<OpportunityView> close(
            UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid Closure asked) {
        return answer(
                closeOpportunity.handle(
                        new CloseOpportunity.Command(
                                id,
                                ifMatch,
                                asked.outcome(),
                                asked.reason(),
                                asked.note(),
                                asked.mutualAgreementOn())));
    }

    @POST
    @Path("/{id}/reopening")
    @PermissionsAllowed("opportunity:reopen")
    @Operation(summary = "Open a won or lost opportunity again")
    public RestResponse<OpportunityView> reopen(
            UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid Reopening asked) {
        return answer(
                reopenOpportunity.handle(
                        new ReopenOpportunity.Command(id, ifMatch, asked.reason())));
    }

    private static RestResponse<OpportunityView> answer(OpportunityView opportunity) {
        return Answers.of(opportunity.version(), opportunity);
    }
}
