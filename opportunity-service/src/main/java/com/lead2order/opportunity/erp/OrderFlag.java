package com.lead2order.opportunity.erp;

/** What is odd about an order that was accepted nevertheless. */
public enum OrderFlag {
    /** In a line, quantity, unit price and discount do not make the net amount. */
    PRICE_DIFFERS,
    /** It names an opportunity, or the order of one, that is not there. */
    OPPORTUNITY_UNKNOWN,
    /**
     * It fulfils an opportunity of another account, and names no partner who would be billed for
     * it.
     */
    ACCOUNT_DIFFERS,
    /** It names a partner that is not there. */
    PARTNER_UNKNOWN
}
