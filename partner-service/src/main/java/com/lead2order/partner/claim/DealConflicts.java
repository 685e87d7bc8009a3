package com.lead2order.partner.claim;

import com.lead2order.partner.registration.DealRegistration;
import com.lead2order.partner.registration.DealStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What else is going on with the customer of a deal.
 *
 * @param priorityRank 1 where no other registration of this customer came first; partners are not
 *     told
 */
public record DealConflicts(@Nullable Integer priorityRank, List<Conflict> items) {

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
     * One other claim. What the caller does not see has no name; partners are told no more than the
     * kind of a claim that is not theirs.
     *
     * @param since when it was submitted or opened; null where it is not known
     * @param cameFirst whether that was before this registration was submitted
     */
    public record Conflict(
            Kind kind,
            @Nullable UUID id,
            @Nullable String number,
            @Nullable String name,
            @Nullable String status,
            @Nullable UUID partnerId,
            @Nullable UUID accountId,
            @Nullable Instant since,
            @Nullable Boolean cameFirst) {

        boolean isEarlierRegistration() {
            return kind == Kind.DEAL_REGISTRATION && Boolean.TRUE.equals(cameFirst);
        }

        Conflict withoutName() {
            return new Conflict(
                    kind, id, null, null, status, partnerId, accountId, since, cameFirst);
        }

        Conflict forPartner(UUID partner) {
            return partner.equals(partnerId)
                    ? new Conflict(kind, id, number, name, status, partner, null, since, null)
                    : new Conflict(kind, null, null, null, null, null, null, null, null);
        }
    }

    static DealConflicts of(List<Conflict> items) {
        var earlier = items.stream().filter(Conflict::isEarlierRegistration).count();
        return new DealConflicts((int) earlier + 1, items);
    }

    /** What a partner learns: that there are other claims, not whose. */
    DealConflicts forPartner(UUID partner) {
        return new DealConflicts(
                null, items.stream().map(item -> item.forPartner(partner)).distinct().toList());
    }

    /** Names only those accounts and opportunities that the caller sees. */
    DealConflicts naming(Set<UUID> visible) {
        return new DealConflicts(
                priorityRank,
                items.stream()
                        .map(item ->
                                item.kind() == Kind.DEAL_REGISTRATION || visible.contains(item.id())
                                        ? item
                                        : item.withoutName())
                        .toList());
    }

    /** The ids of the other claims of a kind. */
    List<UUID> ids(Kind kind) {
        return items.stream()
                .filter(item -> item.kind() == kind)
                .map(Conflict::id)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * What stands against an approval: registrations that are approved, and those of other partners
     * that came first and are not refused.
     */
    List<Conflict> against(DealRegistration deal) {
        return items.stream()
                .filter(item -> item.kind() == Kind.DEAL_REGISTRATION)
                .filter(item ->
                        DealStatus.APPROVED.name().equals(item.status())
                                || (item.isEarlierRegistration()
                                        && !deal.partnerId().equals(item.partnerId())))
                .toList();
    }
}
