package com.lead2order.opportunity.fulfilment;

import com.lead2order.kit.event.Journal;
import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.identity.Caller;
import com.lead2order.opportunity.erp.OrderStatus;
import com.lead2order.opportunity.erp.OrderType;
import com.lead2order.opportunity.order.OrderContract;
import com.lead2order.opportunity.order.OrderEvent;
import com.lead2order.opportunity.order.OrderLines;
import com.lead2order.opportunity.order.OrderOrigin;
import com.lead2order.opportunity.order.SalesOrder;
import com.lead2order.opportunity.order.SalesOrders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Orders of the ERP that name an opportunity which is not won yet. The win lets them fulfil its
 * order, and the other services learn it.
 */
@ApplicationScoped
class EarlyOrders {

    private final SalesOrders orders;
    private final OrderLines orderLines;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    EarlyOrders(
            SalesOrders orders,
            OrderLines orderLines,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.orders = orders;
        this.orderLines = orderLines;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** Those of an opportunity, oldest first. */
    List<SalesOrder> of(UUID opportunityId) {
        return orders.list(
                "opportunityId = ?1 and origin = ?2 and type = ?3 and status <> ?4 order by"
                        + " orderDate, id",
                opportunityId,
                OrderOrigin.ERP,
                OrderType.ORDER,
                OrderStatus.CANCELLED);
    }

    /** Lets them fulfil the order that the win has placed. */
    void fulfil(List<SalesOrder> early, UUID placedOrderId) {
        if (early.isEmpty()) {
            return;
        }
        var lines = orderLines.of(early.stream().map(SalesOrder::id).toList());
        var replaced = new ArrayList<OrderEvent.Replaced>();
        for (var order : early) {
            replaced.add(order.fulfil(placedOrderId, caller.personIdOrNull(), clock.instant()));
        }
        orders.flush();
        var events = new ArrayList<OutgoingEvent>();
        for (int i = 0; i < early.size(); i++) {
            var order = early.get(i);
            events.add(
                    OrderContract.messageFor(
                            replaced.get(i),
                            order.version(),
                            OrderContract.stateOf(
                                    order, lines.getOrDefault(order.id(), List.of()))));
        }
        journal.recordAll(events);
    }
}
