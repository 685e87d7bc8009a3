package com.lead2order.opportunity.intake;

import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.paging.AwaitsArrival;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.rest.Answers;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.Violation;
import com.lead2order.opportunity.erp.StatedOrder;
import com.lead2order.opportunity.order.FindOrders;
import com.lead2order.opportunity.order.OrderView;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Orders over HTTP. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@RetrySafe
class OrderResource {

    private final FindOrders findOrders;
    private final PutOrder putOrder;

    OrderResource(FindOrders findOrders, PutOrder putOrder) {
        this.findOrders = findOrders;
        this.putOrder = putOrder;
    }

    @GET
    @PermissionsAllowed("order:read")
    @Operation(summary = "List orders")
    public Page<OrderView> list(UriInfo uri) {
        return findOrders.page(uri);
    }

    @GET
    @Path("/{id}")
    @AwaitsArrival
    @PermissionsAllowed("order:read")
    @Operation(summary = "Read an order with its lines")
    public RestResponse<OrderView> read(UUID id) {
        var order = findOrders.one(id);
        return Answers.of(order.version(), order);
    }

    @PUT
    @Path("/{sourceSystem}/{externalOrderNo}")
    @PermissionsAllowed("order:write")
    @Operation(summary = "Send one order of the ERP; the highest sourceVersion holds")
    public RestResponse<OrderAnswer> put(
            String sourceSystem, String externalOrderNo, @NotNull StatedOrder stated) {
        requireSame(sourceSystem, externalOrderNo, stated);
        return answer(putOrder.handle(stated.named(sourceSystem, externalOrderNo)));
    }

    /** A body may repeat the key of the path, but not name another order. */
    private static void requireSame(String sourceSystem, String orderNo, StatedOrder stated) {
        var violations = new ArrayList<Violation>();
        if (stated.sourceSystem() != null && !stated.sourceSystem().equals(sourceSystem)) {
            violations.add(new Violation("/sourceSystem", "other-than-in-path"));
        }
        if (stated.externalOrderNo() != null && !stated.externalOrderNo().equals(orderNo)) {
            violations.add(new Violation("/externalOrderNo", "other-than-in-path"));
        }
        if (!violations.isEmpty()) {
            throw RequestRule.INVALID_VALUES.violatedBy(violations);
        }
    }

    private static RestResponse<OrderAnswer> answer(OrderAnswer answer) {
        if (answer.order() == null) {
            return ResponseBuilder.<OrderAnswer>create(202).entity(answer).build();
        }
        var order = answer.order();
        var response =
                ResponseBuilder.<OrderAnswer>create(answer.outcome() == Outcome.CREATED ? 201 : 200)
                        .entity(answer)
                        .header(HttpHeaders.ETAG, IfMatch.tag(order.version()));
        if (answer.outcome() == Outcome.CREATED) {
            response.header(HttpHeaders.LOCATION, "/api/v1/orders/" + order.id());
        }
        return response.build();
    }
}
