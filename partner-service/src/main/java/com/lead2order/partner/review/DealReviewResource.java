package com.lead2order.partner.review;

import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.paging.AwaitsArrival;
import com.lead2order.kit.reference.Reference;
import com.lead2order.kit.rest.Answers;
import com.lead2order.partner.program.ProgramBase;
import com.lead2order.partner.protection.ExtendDeal;
import com.lead2order.partner.registration.DealView;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What channel managers do with deal registrations, over HTTP. */
@Path("/deal-registrations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RetrySafe
class DealReviewResource {

    /** A question to the partner. */
    record Question(@NotBlank @Size(max = 1000) String question) {}

    /**
     * An approval.
     *
     * @param justification why the deal is theirs although another partner came first
     * @param account an account that we have, in place of the customer that the partner named
     */
    record Consent(
            @Nullable @Size(max = 1000) String justification,
            @Nullable @Positive @Max(ProgramBase.LONGEST_PROTECTION_DAYS) Integer protectionDays,
            @Nullable @Valid Reference account) {}

    /** What an approval answers. */
    record Approved(UUID opportunityId, UUID accountId, LocalDate expiresOn) {}

    /** A refusal; of a duplicate where it names another registration. */
    record Refusal(@NotBlank @Size(max = 1000) String reason, @Nullable UUID duplicateOfId) {}

    /** More time for the partner. */
    record MoreTime(@NotNull LocalDate expiresOn, @NotBlank @Size(max = 1000) String reason) {}

    private final ReviewDeal reviewDeal;
    private final ReturnDeal returnDeal;
    private final ApproveDeal approveDeal;
    private final RejectDeal rejectDeal;
    private final ExtendDeal extendDeal;

    DealReviewResource(
            ReviewDeal reviewDeal,
            ReturnDeal returnDeal,
            ApproveDeal approveDeal,
            RejectDeal rejectDeal,
            ExtendDeal extendDeal) {
        this.reviewDeal = reviewDeal;
        this.returnDeal = returnDeal;
        this.approveDeal = approveDeal;
        this.rejectDeal = rejectDeal;
        this.extendDeal = extendDeal;
    }

    @POST
    @Path("/review")
    @PermissionsAllowed("deal:review")
    @Operation(summary = "Take a submitted registration on")
    public RestResponse<DealView> review(UUID id, @BeanParam IfMatch ifMatch) {
        return answer(reviewDeal.handle(new ReviewDeal.Command(id, ifMatch)));
    }

    @POST
    @Path("/return")
    @PermissionsAllowed("deal:review")
    @Operation(summary = "Give a registration back to the partner with a question")
    public RestResponse<DealView> giveBack(
            UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid Question question) {
        return answer(returnDeal.handle(new ReturnDeal.Command(id, ifMatch, question.question())));
    }

    @POST
    @Path("/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @AwaitsArrival
    @PermissionsAllowed("deal:review")
    @Operation(summary = "Give the deal to the partner; opens the opportunity")
    public RestResponse<Approved> approve(
            UUID id, @BeanParam IfMatch ifMatch, @Nullable @Valid Consent consent) {
        var said = consent == null ? new Consent(null, null, null) : consent;
        var result =
                approveDeal.handle(
                        new ApproveDeal.Command(
                                id,
                                ifMatch,
                                said.justification(),
                                said.protectionDays(),
                                said.account()));
        return Answers.of(
                result.version(),
                new Approved(result.opportunityId(), result.accountId(), result.expiresOn()));
    }

    @POST
    @Path("/rejection")
    @PermissionsAllowed("deal:review")
    @Operation(summary = "Refuse a registration, or call it the duplicate of another one")
    public RestResponse<DealView> reject(
            UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid Refusal refusal) {
        return answer(
                rejectDeal.handle(
                        new RejectDeal.Command(
                                id, ifMatch, refusal.reason(), refusal.duplicateOfId())));
    }

    @POST
    @Path("/extension")
    @PermissionsAllowed("deal:review")
    @Operation(summary = "Protect an approved deal for longer")
    public RestResponse<DealView> extend(
            UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid MoreTime moreTime) {
        return answer(
                extendDeal.handle(
                        new ExtendDeal.Command(
                                id, ifMatch, moreTime.expiresOn(), moreTime.reason())));
    }

    private static RestResponse<DealView> answer(DealView deal) {
        return Answers.of(deal.version(), deal);
    }
}
