package com.lead2order.partner.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.json.MergePatch;
import com.lead2order.kit.paging.AwaitsArrival;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.rest.Answers;
import com.lead2order.partner.claim.DealConflicts;
import com.lead2order.partner.registration.DealView;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Deal registrations over HTTP. Reading never changes anything: a channel manager who takes one on
 * says so with {@code POST /review}, or decides at once.
 */
@Path("/deal-registrations")
@Produces(MediaType.APPLICATION_JSON)
@RetrySafe
class DealResource {

    private final FindDeals findDeals;
    private final DraftDeal draftDeal;
    private final ChangeDeal changeDeal;
    private final SubmitDeal submitDeal;
    private final WithdrawDeal withdrawDeal;

    DealResource(
            FindDeals findDeals,
            DraftDeal draftDeal,
            ChangeDeal changeDeal,
            SubmitDeal submitDeal,
            WithdrawDeal withdrawDeal) {
        this.findDeals = findDeals;
        this.draftDeal = draftDeal;
        this.changeDeal = changeDeal;
        this.submitDeal = submitDeal;
        this.withdrawDeal = withdrawDeal;
    }

    @GET
    @PermissionsAllowed("deal:read")
    @Operation(summary = "List deal registrations; partner users see those of their partner")
    public Page<DealView> list(UriInfo uri) {
        return findDeals.page(uri);
    }

    @POST
    @AwaitsArrival
    @PermissionsAllowed("deal:write")
    @Operation(summary = "Begin to register a deal")
    public RestResponse<DealView> draft(@NotNull @Valid DealRequest request) {
        var deal = draftDeal.handle(request);
        return Answers.created("deal-registrations", deal.id(), deal.version(), deal);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("deal:read")
    @Operation(summary = "Read a deal registration")
    public RestResponse<DealView> read(UUID id) {
        return answer(findDeals.one(id));
    }

    @GET
    @Path("/{id}/conflicts")
    @PermissionsAllowed("deal:read")
    @Operation(
            summary =
                    "Show who else claims the customer of the deal, first come first; partners"
                            + " learn that somebody does, not who")
    public DealConflicts conflicts(UUID id) {
        return findDeals.conflicts(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @AwaitsArrival
    @PermissionsAllowed("deal:write")
    @Operation(summary = "Change a registration that is a draft or was returned")
    public RestResponse<DealView> change(
            UUID id, @BeanParam IfMatch ifMatch, @NotNull JsonNode patch) {
        return answer(changeDeal.handle(new ChangeDeal.Command(id, ifMatch, patch)));
    }

    @POST
    @Path("/{id}/submission")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("deal:write")
    @Operation(summary = "Ask for a decision; administrators take a decision back, with a reason")
    public RestResponse<DealView> submit(
            UUID id, @BeanParam IfMatch ifMatch, @Nullable @Valid Comment comment) {
        return answer(
                submitDeal.handle(new SubmitDeal.Command(id, ifMatch, Comment.reasonOf(comment))));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("deal:write")
    @Operation(summary = "Take a registration back before it is reviewed")
    public RestResponse<DealView> withdraw(
            UUID id, @BeanParam IfMatch ifMatch, @Nullable @Valid Comment comment) {
        return answer(
                withdrawDeal.handle(
                        new WithdrawDeal.Command(id, ifMatch, Comment.reasonOf(comment))));
    }

    private static RestResponse<DealView> answer(DealView deal) {
        return Answers.of(deal.version(), deal);
    }
}
