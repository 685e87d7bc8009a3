package com.lead2order.agreement.target;

import com.lead2order.kit.rule.State;
import java.util.EnumSet;
import java.util.Set;

/** Where a target agreement stands, and whose turn it is. */
public enum AgreementState implements State<AgreementState> {
    /** Made, but not yet given to the employee. */
    DRAFT,
    /** The employee plans. */
    PLANNING,
    /** The manager confirms lines or proposes other values. */
    IN_REVIEW,
    /** The employee answers the proposals. */
    IN_RESPONSE,
    /** The rounds are used up and lines are still open. */
    ESCALATED,
    /** No line is open any more. */
    ALIGNED,
    /** Waits for the manager's confirmation. */
    EMPLOYEE_CONFIRMED,
    /** Waits for the employee's confirmation. */
    MANAGER_CONFIRMED,
    /** Both have confirmed. */
    IN_FORCE,
    /** The year is over. */
    CLOSED,
    /** Given up before it was in force. */
    WITHDRAWN,
    /** An amended version is in force instead. */
    SUPERSEDED;

    @Override
    public Set<AgreementState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PLANNING, WITHDRAWN);
            case PLANNING -> EnumSet.of(IN_REVIEW, WITHDRAWN);
            case IN_REVIEW -> EnumSet.of(IN_RESPONSE, ALIGNED, WITHDRAWN);
            case IN_RESPONSE -> EnumSet.of(IN_REVIEW, ALIGNED, ESCALATED, WITHDRAWN);
            case ESCALATED -> EnumSet.of(ALIGNED, WITHDRAWN);
            // an edit opens a line again: the other side has to look at it
            case ALIGNED ->
                    EnumSet.of(
                            EMPLOYEE_CONFIRMED,
                            MANAGER_CONFIRMED,
                            IN_REVIEW,
                            IN_RESPONSE,
                            WITHDRAWN);
            case EMPLOYEE_CONFIRMED, MANAGER_CONFIRMED ->
                    EnumSet.of(IN_FORCE, IN_REVIEW, IN_RESPONSE, WITHDRAWN);
            case IN_FORCE -> EnumSet.of(CLOSED, SUPERSEDED);
            case CLOSED, WITHDRAWN, SUPERSEDED -> EnumSet.noneOf(AgreementState.class);
        };
    }

    /** Whether all lines are agreed upon, but not both sides have confirmed them. */
    public boolean isAligned() {
        return this == ALIGNED || this == EMPLOYEE_CONFIRMED || this == MANAGER_CONFIRMED;
    }
}
