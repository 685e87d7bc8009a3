package com.lead2order.kit.rule;

import java.util.Set;

/**
 * A state of a state machine that is an enum: each constant lists the states it may become.
 *
 * @param <S> the enum itself
 */
public interface State<S extends Enum<S> & State<S>> {

    /** The states this one may become. */
    Set<S> next();

    /** The name of the constant. */
    String name();

    /**
     * Returns the given state where this one may become it.
     *
     * @throws RuleViolation {@code illegal-transition}, naming this state and the allowed ones
     */
    default S become(S target) {
        if (!next().contains(target)) {
            throw illegal(target.name());
        }
        return target;
    }

    /** The refusal of a step that this state does not know. */
    default RuleViolation illegal(String step) {
        return RequestRule.ILLEGAL_TRANSITION
                .violated("no-way-to", name(), step)
                .with("currentState", name())
                .with("allowed", next().stream().map(Enum::name).sorted().toList());
    }
}
