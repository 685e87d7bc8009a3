package com.lead2order.opportunity.erp;

/** What an order of the ERP is; returns and credits count with their negative amounts. */
public enum OrderType {
    ORDER,
    RETURN,
    CREDIT
}
