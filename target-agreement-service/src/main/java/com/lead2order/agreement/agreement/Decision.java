package com.lead2order.agreement.agreement;

/** The employee's answer to a proposal. */
public enum Decision {
    ACCEPTED,
    DECLINED
}
