package com.lead2order.opportunity.known;

import com.lead2order.kit.event.Arrivals;
import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** What the features of this service ask about records of other services. */
@ApplicationScoped
public class KnownRecords {

    /** A record that was made a moment ago may still be on its way to us. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Session session;
    private final Arrivals arrivals;

    KnownRecords(Session session, Arrivals arrivals) {
        this.session = session;
        this.arrivals = arrivals;
    }

    /** Whether there is such an account, or will be in a moment. */
    public boolean isAccount(UUID id) {
        return isThere("known_account", id);
    }

    /** Whether there is such a contact, or will be in a moment. */
    public boolean isContact(UUID id) {
        return isThere("known_contact", id);
    }

    private boolean isThere(String table, UUID id) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            if (!Scalars.query(session, "select 1 from " + table + " where id = :id", Integer.class)
                    .setParameter("id", id)
                    .getResultList()
                    .isEmpty()) {
                return true;
            }
            var left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            arrivals.await(Duration.ofNanos(left));
        }
    }

    /** The names of accounts; those not known yet are left out. */
    public Map<UUID, String> accountNames(Collection<UUID> ids) {
        return names("known_account", ids);
    }

    /** The names of contacts; those not known yet are left out. */
    public Map<UUID, String> contactNames(Collection<UUID> ids) {
        return names("known_contact", ids);
    }

    private Map<UUID, String> names(String table, Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        if (!ids.isEmpty()) {
            session.createNativeQuery(
                            "select id, name from "
                                    + table
                                    + " where id = any(cast(:ids as uuid[]))",
                            Object[].class)
                    .setParameter("ids", ids.toArray(UUID[]::new))
                    .getResultList()
                    .forEach(row -> names.put((UUID) row[0], (String) row[1]));
        }
        return names;
    }
}
