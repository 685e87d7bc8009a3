package com.lead2order.forecast.credit;

import com.lead2order.kit.paging.Page;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Credits over HTTP. */
@Path("/order-credits")
@Produces(MediaType.APPLICATION_JSON)
class OrderCreditResource {

    private final FindOrderCredits findOrderCredits;

    OrderCreditResource(FindOrderCredits findOrderCredits) {
        this.findOrderCredits = findOrderCredits;
    }

    @GET
    @Operation(summary = "Who is credited with which order; unresolved=true lists what waits")
    @PermissionsAllowed("attainment:read")
    public Page<OrderCreditView> list(UriInfo uri) {
        return findOrderCredits.page(uri);
    }
}
