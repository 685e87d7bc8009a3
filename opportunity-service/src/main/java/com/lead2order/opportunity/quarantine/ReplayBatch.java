package com.lead2order.opportunity.quarantine;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import com.lead2order.opportunity.order.OrderCheck;
import com.lead2order.opportunity.order.OrderIntake;
import com.lead2order.opportunity.order.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Lets some waiting orders in, through the same door as all others. */
@ApplicationScoped
class ReplayBatch {

    private static final int ORDERS = 500;

    private final Quarantine quarantine;
    private final OrderIntake intake;

    ReplayBatch(Quarantine quarantine, OrderIntake intake) {
        this.quarantine = quarantine;
        this.intake = intake;
    }

    /** Returns how many orders left the quarantine. */
    @Transactional(REQUIRES_NEW)
    int handle() {
        var ready = quarantine.ready(ORDERS).stream().map(OrderCheck::check).toList();
        return (int)
                intake.take(ready, null).stream()
                        .filter(taken ->
                                taken.outcome() == Outcome.CREATED
                                        || taken.outcome() == Outcome.REPLACED)
                        .count();
    }
}
