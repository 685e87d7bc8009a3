package com.lead2order.lead.account;

/** Whether business goes on with an account. */
public enum AccountStatus {
    ACTIVE,
    DORMANT,
    CLOSED,
    MERGED
}
