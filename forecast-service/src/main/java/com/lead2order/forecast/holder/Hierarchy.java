package com.lead2order.forecast.holder;

import com.lead2order.forecast.holder.Terms.Term;
import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The trees of units and of territories. */
@ApplicationScoped
public class Hierarchy {

    private final Session session;

    Hierarchy(Session session) {
        this.session = session;
    }

    /**
     * Whether a record would lie below itself with these parents. Terms that it has already are not
     * asked again; a later begin lengthens that of the former parent, which may lie below by now.
     *
     * @param known the parents that it has, null where it is new
     */
    public boolean closesCircle(
            HolderType type, UUID record, @Nullable Terms known, Terms parents) {
        return parents.list().stream()
                .filter(term -> known == null || !known.list().contains(term))
                .anyMatch(term -> isBelow(type, term, record));
    }

    /**
     * Whether a record lies below another, or is the same, on a day of the given term of the lower
     * one. Nobody else moves one until the transaction ends: two moves at once could close a circle
     * that neither of them sees.
     */
    private boolean isBelow(HolderType type, Term lower, UUID upper) {
        lockOutOtherMoves(type);
        return Scalars.query(
                        session,
                        """
                        with recursive above(id, during) as (
                            select cast(:lower as uuid), daterange(cast(:from as date), cast(:to as date))
                            union
                            select p.parent_id, a.during * daterange(p.valid_from, p.valid_to)
                            from above a join %1$s_parent p on p.%2$s = a.id
                              and daterange(p.valid_from, p.valid_to) && a.during)
                        select id from above
                        """
                                .formatted(
                                        type.table(),
                                        type == HolderType.UNIT ? "unit_id" : "territory_id"),
                        UUID.class)
                .setParameter("lower", lower.id())
                .setParameter("from", lower.from())
                .setParameter("to", lower.to())
                .getResultList()
                .contains(upper);
    }

    private void lockOutOtherMoves(HolderType type) {
        Scalars.query(
                        session,
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(:moves, 0)))"
                                + " l",
                        Integer.class)
                .setParameter("moves", "parents of " + type.table())
                .getSingleResult();
    }
}
