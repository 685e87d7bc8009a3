package com.lead2order.forecast.credit;

/** Why someone is credited with an order. */
enum CreditSource {
    /** The order says so. */
    STATED,
    /** It follows from who held the territory on the day of the order. */
    DERIVED
}
