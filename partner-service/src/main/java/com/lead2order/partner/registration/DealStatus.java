package com.lead2order.partner.registration;

import com.lead2order.kit.rule.State;
import java.util.Set;

/** How far a deal registration has come, and what it may become. */
public enum DealStatus implements State<DealStatus> {
    DRAFT,
    SUBMITTED,
    IN_REVIEW,
    RETURNED,
    APPROVED,
    REJECTED,
    DUPLICATE,
    WITHDRAWN,
    EXPIRED,
    CLOSED_WON,
    CLOSED_LOST;

    /** From an approved or rejected registration, the step to SUBMITTED takes the decision back. */
    @Override
    public Set<DealStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> Set.of(IN_REVIEW, WITHDRAWN);
            case IN_REVIEW -> Set.of(APPROVED, REJECTED, RETURNED, DUPLICATE);
            case RETURNED -> Set.of(SUBMITTED);
            case APPROVED -> Set.of(EXPIRED, CLOSED_WON, CLOSED_LOST, SUBMITTED);
            case REJECTED -> Set.of(SUBMITTED);
            case DUPLICATE, WITHDRAWN, EXPIRED, CLOSED_WON, CLOSED_LOST -> Set.of();
        };
    }

    /** Whether the partner may still change what they registered. */
    boolean isOpenForChanges() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether the step to SUBMITTED would take a decision back. */
    public boolean isDecided() {
        return this == APPROVED || this == REJECTED;
    }

    /** Whether there is an approval that others may rely on. */
    boolean isApprovedOrLater() {
        return switch (this) {
            case APPROVED, EXPIRED, CLOSED_WON, CLOSED_LOST -> true;
            case DRAFT, SUBMITTED, IN_REVIEW, RETURNED, REJECTED, DUPLICATE, WITHDRAWN -> false;
        };
    }
}
