package com.lead2order.opportunity.selling;

/** Whether the business is new to us. */
public enum OpportunityType {
    NEW,
    EXISTING,
    RENEWAL
}
