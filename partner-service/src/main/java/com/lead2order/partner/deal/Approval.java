package com.lead2order.partner.deal;

import com.lead2order.kit.money.Money;
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

    Approval until(LocalDate later) {
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
