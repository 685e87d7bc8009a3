package com.lead2order.lead.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Groups of companies: an account may have a parent, and never itself above it. */
@ApplicationScoped
class AccountHierarchy {

    private final Session session;

    AccountHierarchy(Session session) {
        this.session = session;
    }

    /** Refuses a parent that is unknown, the account itself, or one below it. */
    void requireParentAbove(UUID accountId, @Nullable UUID parentId) {
        if (parentId != null) {
            above(List.of(parentId)).place(accountId, parentId);
        }
    }

    /** What lies above the given accounts, themselves included, in one statement. */
    Branches above(Collection<UUID> accounts) {
        var parents = new HashMap<UUID, @Nullable UUID>();
        if (accounts.isEmpty()) {
            return new Branches(parents);
        }
        for (var row :
                session.createNativeQuery(
                                """
                                with recursive above(id, parent_id) as (
                                    select id, parent_id from account where id = any(cast(:ids as uuid[]))
                                    union
                                    select a.id, a.parent_id from account a join above on a.id = above.parent_id)
                                select id, parent_id from above
                                """,
                                Object[].class)
                        .setParameter("ids", accounts.toArray(UUID[]::new))
                        .getResultList()) {
            parents.put((UUID) row[0], (UUID) row[1]);
        }
        return new Branches(parents);
    }

    /** Accounts and those above them, as they are and as they become while many are placed. */
    static final class Branches {

        private final Map<UUID, @Nullable UUID> parents;

        private Branches(Map<UUID, @Nullable UUID> parents) {
            this.parents = parents;
        }

        /** Puts an account below another; refuses one that is unknown, or not above. */
        void place(UUID accountId, @Nullable UUID parentId) {
            if (parentId != null && !parents.containsKey(parentId)) {
                throw AccountRule.PARENT_MUST_BE_ABOVE.violatedAt(
                        "/parentId", "is no known account");
            }
            var seen = new HashSet<UUID>();
            for (var above = parentId;
                    above != null && seen.add(above);
                    above = parents.get(above)) {
                if (above.equals(accountId)) {
                    throw AccountRule.PARENT_MUST_BE_ABOVE.violatedAt(
                            "/parentId", "lies below the account");
                }
            }
            parents.put(accountId, parentId);
        }
    }
}
