package com.lead2order.forecast.credit;

/** Who can be credited with an order; units are credited through their people. */
enum CreditedHolderType {
    PERSON,
    TERRITORY,
    PARTNER
}
