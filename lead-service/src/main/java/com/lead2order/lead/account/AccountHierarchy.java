package com.lead2order.lead.account;

import jakarta.enterprise.context.ApplicationScoped;
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
        if (parentId == null) {
            return;
        }
        var above =
                session.createNativeQuery(
                                """
                                with recursive above(id) as (
                                    select id from account where id = :parent
                                    union
                                    select a.parent_id from account a join above on a.id = above.id
                                    where a.parent_id is not null)
                                select id from above
                                """,
                                UUID.class)
                        .setParameter("parent", parentId)
                        .getResultList();
        if (above.isEmpty()) {
            throw AccountRule.PARENT_MUST_BE_ABOVE.violatedAt("/parentId", "is no known account");
        }
        if (above.contains(accountId)) {
            throw AccountRule.PARENT_MUST_BE_ABOVE.violatedAt(
                    "/parentId", "lies below the account");
        }
    }
}
