package com.lead2order.lead.qualification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Takes leads back into the pool whose owner did not answer in time. Several instances may do so at
 * once: each lead is locked and looked at again. One that cannot be given back is logged, and the
 * others go on.
 */
@ApplicationScoped
class ReturnOverdueLeads {

    private static final Logger LOG = Logger.getLogger(ReturnOverdueLeads.class);

    private final Leads leads;
    private final Clock clock;

    ReturnOverdueLeads(Leads leads, Clock clock) {
        this.leads = leads;
        this.clock = clock;
    }

    @Scheduled(every = "60s", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        for (var id : leads.overdue(clock.instant())) {
            try {
                QuarkusTransaction.requiringNew().run(() -> giveBack(id));
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "Lead %s could not be given back to the pool", id);
            }
        }
    }

    private void giveBack(UUID id) {
        var lead = leads.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (lead == null) {
            return;
        }
        lead.returnToPool(clock.instant()).ifPresent(event -> leads.save(lead, event));
    }
}
