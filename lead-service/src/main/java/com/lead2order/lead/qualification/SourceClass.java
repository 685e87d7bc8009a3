package com.lead2order.lead.qualification;

/** Where a lead came from. */
enum SourceClass {
    MARKETING,
    SALES_CAMPAIGN,
    PREDICTION,
    PARTNER,
    MANUAL
}
