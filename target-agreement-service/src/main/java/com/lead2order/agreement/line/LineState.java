package com.lead2order.agreement.line;

import com.lead2order.kit.rule.State;
import java.util.EnumSet;
import java.util.Set;

/** Where one line of an agreement stands. */
public enum LineState implements State<LineState> {
    /** Has a plan that the manager has not looked at. */
    PLANNED,
    /** The manager agrees to the plan. */
    CONFIRMED,
    /** The manager wants another value. */
    PROPOSED,
    /** The employee agrees to the other value. */
    ACCEPTED,
    /** The employee does not agree to it. */
    DECLINED;

    @Override
    public Set<LineState> next() {
        return switch (this) {
            case PLANNED, DECLINED -> EnumSet.of(CONFIRMED, PROPOSED);
            case PROPOSED -> EnumSet.of(ACCEPTED, DECLINED);
            // closed, until somebody edits an aligned agreement
            case CONFIRMED, ACCEPTED -> EnumSet.of(PLANNED, PROPOSED);
        };
    }

    /** Whether nothing is agreed yet. */
    boolean isOpen() {
        return this != CONFIRMED && this != ACCEPTED;
    }
}
