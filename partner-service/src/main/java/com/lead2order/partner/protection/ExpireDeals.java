package com.lead2order.partner.protection;

import com.lead2order.partner.registration.DealRegistrations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Ends the protection of approved deals whose time is over; replicas share the work. Each deal is a
 * transaction of its own, so that one that fails hinders no other and is tried again the next time.
 */
@ApplicationScoped
class ExpireDeals {

    private static final Logger LOG = Logger.getLogger(ExpireDeals.class);

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
        var expired = handle(LocalDate.now(clock));
        if (expired > 0) {
            LOG.infof("%d deal registrations have expired", expired);
        }
    }

    /** Expires the deals that are overdue on the given day, and says how many. */
    int handle(LocalDate today) {
        var expired = 0;
        for (var id : QuarkusTransaction.requiringNew().call(() -> deals.overdue(today))) {
            try {
                expired += QuarkusTransaction.requiringNew().call(() -> expire(id, today));
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "Deal registration %s could not expire", id);
            }
        }
        return expired;
    }

    private int expire(UUID id, LocalDate today) {
        var overdue = deals.overdue(id, today);
        overdue.ifPresent(deal -> deals.save(deal, deal.expire(clock.instant()), null));
        return overdue.isPresent() ? 1 : 0;
    }
}
