package com.lead2order.opportunity.erp;

/** How far an order is. */
public enum OrderStatus {
    OPEN,
    PARTIAL,
    FULFILLED,
    CANCELLED
}
