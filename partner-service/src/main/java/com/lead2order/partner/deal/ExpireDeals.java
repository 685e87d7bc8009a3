package com.lead2order.partner.deal;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.logging.Logger;

/** Ends the protection of approved deals whose time is over; replicas share the work. */
@ApplicationScoped
class ExpireDeals {

    private static final Logger LOG = Logger.getLogger(ExpireDeals.class);
    private static final int BATCH = 100;

    private final DealRegistrations deals;
    private final Clock clock;

    ExpireDeals(DealRegistrations deals, Clock clock) {
        this.deals = deals;
        this.clock = clock;
    }

    @Scheduled(
            every = "${lead2order.deal.expiry-check-every}",
            delayed = "30s",
            identity = "deal expiry")
    void expireAll() {
        var today = LocalDate.now(clock);
        var expired = 0;
        int batch;
        do {
            batch = handle(today);
            expired += batch;
        } while (batch == BATCH);
        if (expired > 0) {
            LOG.infof("%d deal registrations have expired", expired);
        }
    }

    /** Expires some of the deals that are overdue on the given day, and says how many. */
    @Transactional
    int handle(LocalDate today) {
        var overdue = deals.someOverdue(today, BATCH);
        for (var deal : overdue) {
            deals.save(deal, deal.expire(clock.instant()), null);
        }
        return overdue.size();
    }
}
