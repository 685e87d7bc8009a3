package com.lead2order.agreement.policy;

/** What happens when the last round ends without agreement on every line. */
public enum LimitAction {
    /** Whoever is above the manager decides the open lines. */
    ESCALATE,
    /** The manager decides the open lines. */
    MANAGER_DECIDES,
    /** Nobody decides: the agreement can only be withdrawn and opened anew. */
    BLOCK
}
