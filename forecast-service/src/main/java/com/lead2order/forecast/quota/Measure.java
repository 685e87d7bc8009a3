package com.lead2order.forecast.quota;

/** What a quota counts. */
enum Measure {
    REVENUE,
    MARGIN
}
