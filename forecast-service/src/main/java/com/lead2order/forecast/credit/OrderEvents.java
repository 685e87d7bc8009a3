package com.lead2order.forecast.credit;

import com.lead2order.kit.event.EventConsumer;
import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.IncomingEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes orders in. Only those of an ERP count; an installation without one lets the orders count
 * that follow from won opportunities.
 */
@ApplicationScoped
class OrderEvents implements EventConsumer {

    private final CreditOrders creditOrders;
    private final boolean erp;

    OrderEvents(CreditOrders creditOrders, @ConfigProperty(name = "lead2order.erp") boolean erp) {
        this.creditOrders = creditOrders;
        this.erp = erp;
    }

    @Override
    public String name() {
        return "order-events";
    }

    @Override
    public String topic() {
        return "orders";
    }

    /** A tombstone takes nothing back: what was booked stays booked. */
    @Override
    public void apply(List<IncomingEvent> events) {
        var orders = new ArrayList<OrderVersion>(events.size());
        for (var event : IncomingEvents.newestPerKey(events)) {
            if (event.isTombstone()) {
                continue;
            }
            var order = event.data(OrderV1.class);
            if (order.isFromErp() == erp) {
                orders.add(new OrderVersion(order, event.aggregateVersion()));
            }
        }
        // always in the same order, so that two replicas never wait for each other
        orders.sort(Comparator.comparing(version -> version.order().id()));
        if (!orders.isEmpty()) {
            creditOrders.take(orders);
        }
    }

    @Override
    public void expectAllAgain() {
        creditOrders.expectAllAgain();
    }
}
