package com.lead2order.opportunity.erp;

/** Whether we sold ourselves or through a partner. */
public enum Channel {
    DIRECT,
    INDIRECT
}
