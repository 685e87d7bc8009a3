package com.lead2order.kit.visibility;

import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** The partners as this service knows them. */
@ApplicationScoped
public class Partners {

    private final Session session;

    Partners(Session session) {
        this.session = session;
    }

    /** Those of the given ids that are partners, in one statement. */
    public Set<UUID> known(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        Scalars.query(
                                        session,
                                        "select id from visibility_partner where id = any(cast(:ids"
                                                + " as uuid[]))",
                                        UUID.class)
                                .setParameter("ids", ids.toArray(UUID[]::new))
                                .getResultList());
    }
}
