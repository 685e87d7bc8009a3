package com.lead2order.opportunity.intake;

import com.lead2order.kit.rule.RuleViolation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one order of a batch.
 *
 * @param orderId id of the order, or the one it will have once it leaves quarantine
 * @param currentVersion the source version that holds now, where it is another one
 * @param missing what the order waits for
 * @param refusal why it was refused
 */
public record Taken(
        Outcome outcome,
        @Nullable UUID orderId,
        @Nullable Long currentVersion,
        List<Missing> missing,
        @Nullable RuleViolation refusal) {

    static Taken of(Outcome outcome, UUID orderId) {
        return new Taken(outcome, orderId, null, List.of(), null);
    }

    static Taken stale(UUID orderId, long currentVersion) {
        return new Taken(Outcome.STALE, orderId, currentVersion, List.of(), null);
    }

    static Taken waiting(UUID orderId, List<Missing> missing) {
        return new Taken(Outcome.QUARANTINED, orderId, null, missing, null);
    }

    static Taken refused(UUID orderId, RuleViolation refusal) {
        return new Taken(Outcome.REFUSED, orderId, null, List.of(), refusal);
    }
}
