package com.lead2order.lead.contact;

import com.lead2order.kit.reference.Ancestry;
import com.lead2order.kit.rule.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom contacts report to: a contact that the caller sees, and nobody who reports to them. */
@ApplicationScoped
class ReportingLines {

    private final Ancestry ancestry;
    private final Contacts contacts;

    ReportingLines(Ancestry ancestry, Contacts contacts) {
        this.ancestry = ancestry;
        this.contacts = contacts;
    }

    /** Refuses a superior that is unknown, the contact themselves, or one who reports to them. */
    void requireSuperior(UUID contactId, @Nullable UUID superiorId) {
        if (superiorId != null) {
            if (!contacts.isVisible(superiorId)) {
                throw unknown();
            }
            above(List.of(superiorId)).place(contactId, superiorId);
        }
    }

    /** Those whom the given contacts report to, themselves included, in one statement. */
    Lines above(Collection<UUID> superiors) {
        return new Lines(
                ancestry.above("contact", "cast(details ->> 'reportsToId' as uuid)", superiors));
    }

    /** Reporting lines as they are and as they become while many contacts are placed. */
    record Lines(Ancestry.Branches branches) {

        /** Lets a contact report to another; refuses one who is unknown, or reports to them. */
        void place(UUID contactId, @Nullable UUID superiorId) {
            switch (branches.place(contactId, superiorId)) {
                case FREE -> {}
                case UNKNOWN -> throw unknown();
                case BELOW ->
                        throw ContactRule.SUPERIOR_MUST_BE_ABOVE.violatedAt(
                                "/reportsToId", "reports-to-contact");
            }
        }
    }

    private static RuleViolation unknown() {
        return ContactRule.SUPERIOR_MUST_BE_ABOVE.violatedAt("/reportsToId", "reference-unknown");
    }
}
