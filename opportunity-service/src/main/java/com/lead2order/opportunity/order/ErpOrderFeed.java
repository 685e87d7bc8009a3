package com.lead2order.opportunity.order;

import com.lead2order.kit.event.EventConsumer;
import com.lead2order.kit.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Orders that the ERP sends through the topic {@code erp.orders} instead of HTTP, one line of an
 * import per event. One that is refused becomes a dead letter.
 */
@ApplicationScoped
class ErpOrderFeed implements EventConsumer {

    private final OrderIntake intake;
    private final Clock clock;

    ErpOrderFeed(OrderIntake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
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

    private void take(List<ErpOrder> batch) {
        for (var taken : intake.take(List.copyOf(batch), null)) {
            if (taken.refusal() != null) {
                throw taken.refusal();
            }
        }
    }
}
