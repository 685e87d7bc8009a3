package com.lead2order.agreement.target;

/** In which role somebody takes part in a negotiation. */
public enum Party {
    /** Whose target it is. */
    EMPLOYEE,
    /** Who leads the employee. */
    MANAGER,
    /** Anybody else who sees the agreement: those above, human resources, administrators. */
    OTHER
}
