package com.lead2order.opportunity.known;

import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** What the features of this service ask about records of other services. */
@ApplicationScoped
public class KnownRecords {

    private final Session session;

    KnownRecords(Session session) {
        this.session = session;
    }

    /** Whether there is such an account. */
    public boolean isAccount(UUID id) {
        return isThere("known_account", id);
    }

    /** Whether there is such a contact. */
    public boolean isContact(UUID id) {
        return isThere("known_contact", id);
    }

    private boolean isThere(String table, UUID id) {
        return !Scalars.query(session, "select 1 from " + table + " where id = :id", Integer.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
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
