package com.lead2order.forecast.holder;

import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Session;

/** The trees of units and of territories. */
@ApplicationScoped
public class Hierarchy {

    private final Session session;

    Hierarchy(Session session) {
        this.session = session;
    }

    /**
     * Whether a record lies below another, or is the same. Nobody else moves one until the
     * transaction ends: two moves at once could close a circle that neither of them sees.
     */
    public boolean isBelow(HolderType type, UUID lower, UUID upper) {
        lockOutOtherMoves(type);
        return Scalars.query(
                        session,
                        """
                        with recursive above(id) as (
                            select cast(:lower as uuid)
                            union
                            select h.parent_id from %s h join above a on h.id = a.id
                            where h.parent_id is not null)
                        select id from above
                        """
                                .formatted(type.table()),
                        UUID.class)
                .setParameter("lower", lower)
                .getResultList()
                .contains(upper);
    }

    private void lockOutOtherMoves(HolderType type) {
        Scalars.query(
                        session,
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(:moves, 0))) l",
                        Integer.class)
                .setParameter("moves", "parents of " + type.table())
                .getSingleResult();
    }
}
