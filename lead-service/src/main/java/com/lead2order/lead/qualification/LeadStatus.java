package com.lead2order.lead.qualification;

import com.lead2order.kit.rule.State;
import java.util.Set;

/** How far a lead has come; the steps are the whole state machine. */
enum LeadStatus implements State<LeadStatus> {
    UNQUALIFIED {
        @Override
        public Set<LeadStatus> next() {
            return Set.of(QUALIFIED, RETIRED);
        }
    },
    QUALIFIED {
        @Override
        public Set<LeadStatus> next() {
            return Set.of(CONVERTED, RETIRED, UNQUALIFIED);
        }
    },
    CONVERTED {
        @Override
        public Set<LeadStatus> next() {
            return Set.of();
        }
    },
    RETIRED {
        @Override
        public Set<LeadStatus> next() {
            return Set.of(UNQUALIFIED);
        }
    }
}
