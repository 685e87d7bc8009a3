package com.lead2order.opportunity.order;

/** What is odd about an order that was accepted nevertheless. */
public enum OrderFlag {
    /** In a line, quantity, unit price and discount do not make the net amount. */
    PRICE_DIFFERS
}
