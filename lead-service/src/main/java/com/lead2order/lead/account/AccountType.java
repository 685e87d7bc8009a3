package com.lead2order.lead.account;

/** What an account is to us. */
public enum AccountType {
    PROSPECT,
    CUSTOMER,
    PARTNER,
    COMPETITOR,
    OTHER
}
