package com.lead2order.agreement.review;

import com.lead2order.kit.paging.Page;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What waits for the caller, over HTTP. */
@Path("/review-activities")
@Produces(MediaType.APPLICATION_JSON)
class ReviewActivityResource {

    private final FindReviewActivities findReviewActivities;

    ReviewActivityResource(FindReviewActivities findReviewActivities) {
        this.findReviewActivities = findReviewActivities;
    }

    @GET
    @Operation(summary = "List what waits for me: planning, reviews, responses, confirmations")
    @PermissionsAllowed("target:read")
    public Page<ReviewActivityView> list(UriInfo uri) {
        return findReviewActivities.page(uri);
    }
}
