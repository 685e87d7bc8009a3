package com.lead2order.lead.qualification;

import com.lead2order.kit.rule.State;
import java.util.Set;

/**
 * Whose lead it is. A rejected lead is back in the pool with the reason still on it, and may be
 * assigned again from there.
 */
enum AssignmentStatus implements State<AssignmentStatus> {
    UNASSIGNED {
        @Override
        public Set<AssignmentStatus> next() {
            return Set.of(ASSIGNED);
        }
    },
    ASSIGNED {
        @Override
        public Set<AssignmentStatus> next() {
            return Set.of(ACCEPTED, REJECTED, UNASSIGNED);
        }
    },
    ACCEPTED {
        @Override
        public Set<AssignmentStatus> next() {
            return Set.of();
        }
    },
    REJECTED {
        @Override
        public Set<AssignmentStatus> next() {
            return Set.of(UNASSIGNED, ASSIGNED);
        }
    }
}
