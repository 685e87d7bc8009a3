package com.lead2order.opportunity.intake;

import com.lead2order.kit.event.EventConsumer;
import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.reference.SourceSystems;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.opportunity.erp.ErpOrder;
import com.lead2order.opportunity.erp.OrderCheck;
import com.lead2order.opportunity.erp.OrderKey;
import com.lead2order.opportunity.erp.StatedOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Orders that the ERP sends through the topic {@code erp.orders} instead of HTTP, one line of an
 * import per event. Its actor is the client that speaks for the source system, as {@code
 * client:erp}. One that is refused becomes a dead letter.
 */
@ApplicationScoped
class ErpOrderFeed implements EventConsumer {

    private static final String CLIENT = "client:";

    private final OrderIntake intake;
    private final SourceSystems sourceSystems;
    private final Clock clock;

    ErpOrderFeed(OrderIntake intake, SourceSystems sourceSystems, Clock clock) {
        this.sourceSystems = sourceSystems;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "erp-order-feed";
    }

    @Override
    public String topic() {
        return "erp.orders";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        var batch = new ArrayList<ErpOrder>();
        var keys = new HashSet<OrderKey>();
        for (var event : events) {
            if (event.isTombstone()) {
                continue;
            }
            var order = OrderCheck.check(event.data(StatedOrder.class), LocalDate.now(clock));
            requireTheirs(event.actor(), order.key().sourceSystem());
            if (!keys.add(order.key())) {
                take(batch);
                batch.clear();
                keys.clear();
                keys.add(order.key());
            }
            batch.add(order);
        }
        take(batch);
    }

    /** The client that an event names as its actor speaks for the order's system. */
    private void requireTheirs(String actor, String system) {
        if (!actor.startsWith(CLIENT)
                || !sourceSystems.isOf(actor.substring(CLIENT.length()), system)) {
            throw RequestRule.SOURCE_SYSTEM_NOT_YOURS.violated(
                    "client-not-of-system", actor, system);
        }
    }

    private void take(List<ErpOrder> batch) {
        for (var taken : intake.take(List.copyOf(batch), null)) {
            if (taken.refusal() != null) {
                throw taken.refusal();
            }
        }
    }
}
