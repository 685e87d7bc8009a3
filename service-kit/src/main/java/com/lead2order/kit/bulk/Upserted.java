package com.lead2order.kit.bulk;

import com.lead2order.kit.rule.RuleViolation;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record of an upsert.
 *
 * @param aggregate null where the record was refused
 * @param refusal why it was refused, else null
 */
public record Upserted<A>(Outcome outcome, @Nullable A aggregate, @Nullable RuleViolation refusal) {

    /** The three good ends and the bad one. */
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    /** The same result with another form of the record. */
    public <V> Upserted<V> map(Function<A, V> view) {
        return new Upserted<>(outcome, aggregate == null ? null : view.apply(aggregate), refusal);
    }

    /**
     * The aggregate of a single upsert.
     *
     * @throws RuleViolation where it was refused
     */
    public A aggregateOrThrow() {
        if (aggregate == null) {
            throw refusal == null ? new IllegalStateException("refused without a reason") : refusal;
        }
        return aggregate;
    }
}
