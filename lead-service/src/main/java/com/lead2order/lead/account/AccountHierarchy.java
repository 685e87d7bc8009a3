package com.lead2order.lead.account;

import com.lead2order.kit.reference.Ancestry;
import com.lead2order.kit.rule.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Groups of companies: an account may have a parent, and never itself above it. */
@ApplicationScoped
class AccountHierarchy {

    private final Ancestry ancestry;
    private final Accounts accounts;

    AccountHierarchy(Ancestry ancestry, Accounts accounts) {
        this.ancestry = ancestry;
        this.accounts = accounts;
    }

    /** Refuses a parent that the caller does not see, the account itself, or one below it. */
    void requireParentAbove(UUID accountId, @Nullable UUID parentId) {
        if (parentId != null) {
            if (!accounts.isVisible(parentId)) {
                throw unknown();
            }
            above(List.of(parentId)).place(accountId, parentId);
        }
    }

    /** What lies above the given accounts, themselves included, in one statement. */
    Branches above(Collection<UUID> accountIds) {
        return new Branches(ancestry.above("account", "parent_id", accountIds));
    }

    /** Accounts and those above them, as they are and as they become while many are placed. */
    record Branches(Ancestry.Branches branches) {

        /** Puts an account below another; refuses one that is unknown, or not above. */
        void place(UUID accountId, @Nullable UUID parentId) {
            switch (branches.place(accountId, parentId)) {
                case FREE -> {}
                case UNKNOWN -> throw unknown();
                case BELOW ->
                        throw AccountRule.PARENT_MUST_BE_ABOVE.violatedAt(
                                "/parentId", "lies-below");
            }
        }
    }

    private static RuleViolation unknown() {
        return AccountRule.PARENT_MUST_BE_ABOVE.violatedAt("/parentId", "reference-unknown");
    }
}
