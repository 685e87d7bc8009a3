package com.lead2order.partner.profile;

/** Whether business goes on with a partner; an inactive one registers no new deals. */
public enum PartnerStatus {
    ACTIVE,
    INACTIVE
}
