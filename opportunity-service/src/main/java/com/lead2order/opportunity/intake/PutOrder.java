package com.lead2order.opportunity.intake;

import com.lead2order.kit.reference.SourceSystems;
import com.lead2order.opportunity.erp.OrderCheck;
import com.lead2order.opportunity.erp.StatedOrder;
import com.lead2order.opportunity.order.SalesOrders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Takes one order of the ERP in: a batch of one. */
@ApplicationScoped
class PutOrder {

    private final OrderIntake intake;
    private final SalesOrders orders;
    private final SourceSystems sourceSystems;
    private final Clock clock;

    PutOrder(OrderIntake intake, SalesOrders orders, SourceSystems sourceSystems, Clock clock) {
        this.sourceSystems = sourceSystems;
        this.intake = intake;
        this.orders = orders;
        this.clock = clock;
    }

    @Transactional
    OrderAnswer handle(StatedOrder stated) {
        var order = OrderCheck.check(stated, LocalDate.now(clock));
        sourceSystems.requireMine(order.key().sourceSystem());
        var taken = intake.take(List.of(order), null).getFirst();
        if (taken.refusal() != null) {
            throw taken.refusal();
        }
        var id = Objects.requireNonNull(taken.orderId());
        return taken.outcome() == Outcome.QUARANTINED || !orders.isThere(id)
                ? OrderAnswer.waiting(id, order, taken.missing(), taken.outcome())
                : OrderAnswer.of(taken.outcome(), orders.required(id));
    }
}
