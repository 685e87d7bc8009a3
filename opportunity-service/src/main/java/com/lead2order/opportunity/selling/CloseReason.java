package com.lead2order.opportunity.selling;

/** Why an opportunity was lost, in the words that reports count. */
public enum CloseReason {
    PRICE,
    COMPETITIVENESS,
    LATE_ENTRY,
    NO_NEED_DEFINED,
    NO_BUDGET,
    NO_ACCESS_TO_POWER,
    OTHER
}
