package com.lead2order.opportunity.quarantine;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import com.lead2order.kit.rule.RuleViolation;
import com.lead2order.opportunity.erp.ErpOrder;
import com.lead2order.opportunity.intake.OrderIntake;
import com.lead2order.opportunity.intake.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;

/** Lets some waiting orders in, through the same door as all others. */
@ApplicationScoped
class ReplayBatch {

    private static final int ORDERS = 500;

    private final Quarantine quarantine;
    private final OrderIntake intake;
    private final Clock clock;

    ReplayBatch(Quarantine quarantine, OrderIntake intake, Clock clock) {
        this.clock = clock;
        this.quarantine = quarantine;
        this.intake = intake;
    }

    /** Returns how many orders left the quarantine. */
    @Transactional(REQUIRES_NEW)
    int handle() {
        var ready = new ArrayList<ErpOrder>();
        for (var order : quarantine.ready(ORDERS)) {
            try {
                ready.add(order.order(clock.getZone()));
            } catch (RuleViolation stricter) {
                order.refuse(stricter);
            }
        }
        quarantine.flush();
        return (int)
                intake.take(ready, null).stream()
                        .filter(taken ->
                                taken.outcome() == Outcome.CREATED
                                        || taken.outcome() == Outcome.REPLACED)
                        .count();
    }
}
