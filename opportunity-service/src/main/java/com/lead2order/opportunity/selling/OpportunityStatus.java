package com.lead2order.opportunity.selling;

import com.lead2order.kit.rule.State;
import java.util.Set;

/** How far an opportunity is; won and lost ones may be reopened. */
public enum OpportunityStatus implements State<OpportunityStatus> {
    OPEN,
    WON,
    LOST,
    ABANDONED;

    @Override
    public Set<OpportunityStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(WON, LOST, ABANDONED);
            case WON, LOST -> Set.of(OPEN);
            case ABANDONED -> Set.of();
        };
    }
}
