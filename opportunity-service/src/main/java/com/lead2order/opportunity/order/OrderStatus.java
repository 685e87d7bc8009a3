package com.lead2order.opportunity.order;

/** How far an order is. */
public enum OrderStatus {
    OPEN,
    PARTIAL,
    FULFILLED,
    CANCELLED
}
