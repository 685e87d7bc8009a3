package com.lead2order.lead.qualification;

import com.lead2order.kit.money.Money;
import com.lead2order.kit.rule.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a lead became: the three ids, and the seed from which opportunity-service opens exactly this
 * opportunity.
 */
record Conversion(
        UUID opportunityId,
        UUID accountId,
        UUID contactId,
        String name,
        @Nullable Money amount,
        LocalDate closeDate,
        @Nullable UUID salesMethodId,
        @Nullable UUID ownerId,
        List<UUID> partnerIds,
        Instant convertedAt) {

    /** Names the three ids in the refusal of another conversion. */
    RuleViolation namedIn(RuleViolation refusal) {
        return refusal.with("accountId", accountId)
                .with("contactId", contactId)
                .with("opportunityId", opportunityId);
    }
}
