package com.lead2order.agreement.line;

/** The employee's answer to a proposal. */
public enum Decision {
    ACCEPTED,
    DECLINED
}
