package com.lead2order.opportunity.order;

/** Where an order comes from; only those of the ERP count as actuals. */
public enum OrderOrigin {
    OPPORTUNITY,
    ERP
}
