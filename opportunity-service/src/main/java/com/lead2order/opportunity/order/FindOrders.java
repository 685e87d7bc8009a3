package com.lead2order.opportunity.order;

import com.lead2order.kit.paging.Page;
import com.lead2order.kit.visibility.Condition;
import com.lead2order.opportunity.known.UnitMembers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Shows the orders that the caller may see. */
@ApplicationScoped
class FindOrders {

    private final SalesOrders orders;
    private final UnitMembers unitMembers;

    FindOrders(SalesOrders orders, UnitMembers unitMembers) {
        this.orders = orders;
        this.unitMembers = unitMembers;
    }

    /**
     * A page; {@code creditedUnitId} means everyone who was in the unit or below on {@code asOf}.
     */
    Page<OrderView> page(UriInfo uri) {
        var scope =
                unitMembers
                        .asked(uri, "creditedUnitId")
                        .map(members ->
                                new Condition(
                                        "e.id in (select c.order_id from order_credit c where c.person_ids && array("
                                                + members.sql()
                                                + "))",
                                        members.parameters()))
                        .orElseGet(() -> Condition.of("true"));
        return orders.page(uri, scope);
    }

    OrderView one(UUID id) {
        return orders.visible(id);
    }
}
