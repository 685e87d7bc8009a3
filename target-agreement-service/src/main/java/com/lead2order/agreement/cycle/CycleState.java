package com.lead2order.agreement.cycle;

import com.lead2order.kit.rule.State;
import java.util.EnumSet;
import java.util.Set;

/** Where a planning cycle stands. */
public enum CycleState implements State<CycleState> {
    /** No agreement has been opened yet. */
    PREPARED,
    /** Agreements are being negotiated or in force. */
    OPEN,
    /** The year is over. */
    CLOSED;

    @Override
    public Set<CycleState> next() {
        return switch (this) {
            case PREPARED -> EnumSet.of(OPEN);
            case OPEN -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.noneOf(CycleState.class);
        };
    }
}
