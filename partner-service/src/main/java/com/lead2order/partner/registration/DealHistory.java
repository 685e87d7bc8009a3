package com.lead2order.partner.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of a registration, oldest first. */
record DealHistory(List<Step> steps) {

    /** One step: by whom, when, and what they said to it. */
    public record Step(
            DealStatus from,
            DealStatus to,
            Instant at,
            @Nullable UUID by,
            @Nullable String comment) {

        /** What we say to each other about a decision is not for partners. */
        Step forPartner() {
            return switch (to) {
                case RETURNED, REJECTED, DUPLICATE, WITHDRAWN -> this;
                case DRAFT, SUBMITTED, IN_REVIEW, APPROVED, EXPIRED, CLOSED_WON, CLOSED_LOST ->
                        new Step(from, to, at, by, null);
            };
        }
    }

    DealHistory {
        steps = List.copyOf(steps);
    }

    static DealHistory empty() {
        return new DealHistory(List.of());
    }

    DealHistory with(Step step) {
        var more = new ArrayList<>(steps);
        more.add(step);
        return new DealHistory(more);
    }
}
