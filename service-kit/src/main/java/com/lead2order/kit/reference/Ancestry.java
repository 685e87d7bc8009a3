package com.lead2order.kit.reference;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.lead2order.kit.sql.Locks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Trees of records: each may have one above it, and never itself. Who looks for a place locks out
 * the others until the transaction ends, because two moves at once could close a circle that
 * neither of them sees.
 */
@ApplicationScoped
public class Ancestry {

    /** What came of looking for a place. */
    public enum Place {
        FREE,
        /** There is no such record to lie below. */
        UNKNOWN,
        /** The wanted parent is the record itself or lies below it. */
        BELOW
    }

    private final Session session;
    private final Locks locks;

    Ancestry(Session session, Locks locks) {
        this.session = session;
        this.locks = locks;
    }

    /**
     * What lies above the given records, themselves included, in one statement.
     *
     * @param table where the records are
     * @param parent SQL expression over its columns for the id of the record above, or null
     */
    @Transactional(MANDATORY)
    public Branches above(String table, String parent, Collection<UUID> ids) {
        var parents = new HashMap<UUID, @Nullable UUID>();
        if (ids.isEmpty()) {
            return new Branches(parents);
        }
        locks.exclusive("parents of " + table);
        for (var row :
                session.createNativeQuery(
                                """
                                with recursive above(id, parent) as (
                                    select id, %1$s from %2$s where id = any(cast(:ids as uuid[]))
                                    union
                                    select t.id, t.parent from above
                                    join (select id, %1$s as parent from %2$s) t on t.id = above.parent)
                                select id, parent from above
                                """
                                        .formatted(parent, table),
                                Object[].class)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultList()) {
            parents.put((UUID) row[0], (UUID) row[1]);
        }
        return new Branches(parents);
    }

    /** Records and those above them, as they are and as they become while many are placed. */
    public static final class Branches {

        private final Map<UUID, @Nullable UUID> parents;

        private Branches(Map<UUID, @Nullable UUID> parents) {
            this.parents = parents;
        }

        /** Puts a record below another, or to the top, where that is possible. */
        public Place place(UUID id, @Nullable UUID parent) {
            if (parent != null && !parents.containsKey(parent)) {
                return Place.UNKNOWN;
            }
            var seen = new HashSet<UUID>();
            for (var above = parent; above != null && seen.add(above); above = parents.get(above)) {
                if (above.equals(id)) {
                    return Place.BELOW;
                }
            }
            parents.put(id, parent);
            return Place.FREE;
        }
    }
}
