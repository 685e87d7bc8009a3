package com.lead2order.forecast.quota;

/** Where a quota comes from. */
enum QuotaSource {
    TOP_DOWN,
    BOTTOM_UP,
    AGREEMENT
}
