package com.lead2order.partner.deal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What else is going on with the customer of a deal.
 *
 * @param priorityRank 1 where no other registration of this customer came first
 */
public record DealConflicts(int priorityRank, List<Conflict> items) {

    /** Where the other claim comes from. */
    public enum Kind {
        /** The customer that the partner calls new is an account already. */
        ACCOUNT,
        /** Another registration of the same customer. */
        DEAL_REGISTRATION,
        /** An open opportunity of the same customer. */
        OPPORTUNITY
    }

    /**
     * One other claim.
     *
     * @param since when it was submitted or opened; null where it is not known
     * @param cameFirst whether that was before this registration was submitted
     */
    public record Conflict(
            Kind kind,
            UUID id,
            @Nullable String number,
            String name,
            @Nullable String status,
            @Nullable UUID partnerId,
            @Nullable UUID accountId,
            @Nullable Instant since,
            boolean cameFirst) {}

    static DealConflicts of(List<Conflict> items) {
        var earlier =
                items.stream()
                        .filter(item -> item.kind() == Kind.DEAL_REGISTRATION && item.cameFirst())
                        .count();
        return new DealConflicts((int) earlier + 1, items);
    }

    /** Registrations of other partners that came first and are not refused. */
    List<Conflict> earlierThan(DealRegistration deal) {
        return items.stream()
                .filter(item -> item.kind() == Kind.DEAL_REGISTRATION && item.cameFirst())
                .filter(item -> !deal.partnerId().equals(item.partnerId()))
                .toList();
    }
}
