package com.lead2order.opportunity.order;

import com.lead2order.kit.paging.Page;
import com.lead2order.kit.visibility.Condition;
import com.lead2order.opportunity.known.UnitMembers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;

/** Shows the orders that the caller may see. */
@ApplicationScoped
public class FindOrders {

    private final SalesOrders orders;
    private final UnitMembers unitMembers;

    FindOrders(SalesOrders orders, UnitMembers unitMembers) {
        this.orders = orders;
        this.unitMembers = unitMembers;
    }

    /** Orders whose seller was in the unit or below on the day of the order. */
    private static final String CREDITED_THEN =
            """
            e.id in (select c.order_id from order_credit c where c.person_ids && array(
                select p.person_id from visibility_unit_person p where p.unit_id = :askedUnit))
            and exists (select from order_credit c join visibility_unit_person p on p.person_id = any(c.person_ids)
                where c.order_id = e.id and p.unit_id = :askedUnit
                  and (p.valid_from is null or p.valid_from <= e.order_date)
                  and (p.valid_to is null or p.valid_to > e.order_date))\
            """;

    /**
     * A page; {@code creditedUnitId} means everyone who was in the unit or below on the day of the
     * order, or on {@code asOf} where it is given.
     */
    public Page<OrderView> page(UriInfo uri) {
        var scope = uri.getQueryParameters().containsKey("asOf") ? asOf(uri) : onOrderDate(uri);
        return orders.page(uri, scope);
    }

    private Condition onOrderDate(UriInfo uri) {
        return unitMembers
                .askedUnit(uri, "creditedUnitId")
                .map(unit -> new Condition(CREDITED_THEN, Map.of("askedUnit", unit)))
                .orElseGet(() -> Condition.of("true"));
    }

    private Condition asOf(UriInfo uri) {
        return unitMembers
                .asked(uri, "creditedUnitId")
                .map(members ->
                        new Condition(
                                "e.id in (select c.order_id from order_credit c where c.person_ids"
                                        + " && array("
                                        + members.sql()
                                        + "))",
                                members.parameters()))
                .orElseGet(() -> Condition.of("true"));
    }

    public OrderView one(UUID id) {
        return orders.visible(id);
    }
}
