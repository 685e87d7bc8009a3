package com.lead2order.opportunity.intake;

/** What became of an order that was sent. */
public enum Outcome {
    /** It is new. */
    CREATED,
    /** It is newer than what was there and took its place. */
    REPLACED,
    /** It is there already. */
    UNCHANGED,
    /** Something newer is there; it was ignored. */
    STALE,
    /** It waits for an account or a product that is not known yet. */
    QUARANTINED,
    /** A rule forbids it. */
    REFUSED
}
