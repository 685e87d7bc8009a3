package com.lead2order.partner.registration;

import com.lead2order.kit.money.Money;
import com.lead2order.partner.program.ProgramBase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Our promise to a partner: the opportunity is opened with them in it, and nobody else gets this
 * deal before the given day.
 *
 * @param opportunityId given here, so that the partner knows it before the opportunity is there
 * @param newAccount what lead-service opens under {@code accountId}; null where it is there
 * @param expiresOn the first day without protection
 * @param ownerId the channel manager who looks after the deal
 */
public record Approval(
        UUID opportunityId,
        UUID accountId,
        @Nullable NewCustomer newAccount,
        String name,
        Money amount,
        LocalDate closeDate,
        LocalDate expiresOn,
        @Nullable UUID ownerId,
        Instant approvedAt,
        UUID approvedBy,
        @Nullable String justification) {

    /** A customer that is no account yet. */
    public record NewCustomer(String name, @Nullable String country) {}

    /**
     * The same promise for longer. As long as an approval of today could protect, and no longer.
     */
    Approval until(LocalDate later, LocalDate today) {
        DealRule.PROTECTION_MUST_HOLD.require(expiresOn.isAfter(today));
        if (!later.isAfter(expiresOn)) {
            throw DealRule.PROTECTION_MUST_GROW.violatedAt("/expiresOn", "not-after", expiresOn);
        }
        var latest = today.plusDays(ProgramBase.LONGEST_PROTECTION_DAYS);
        if (later.isAfter(latest)) {
            throw DealRule.PROTECTION_MUST_END.violatedAt("/expiresOn", "not-later-than", latest);
        }
        return new Approval(
                opportunityId,
                accountId,
                newAccount,
                name,
                amount,
                closeDate,
                later,
                ownerId,
                approvedAt,
                approvedBy,
                justification);
    }
}
