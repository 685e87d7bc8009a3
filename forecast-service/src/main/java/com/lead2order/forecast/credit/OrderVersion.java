package com.lead2order.forecast.credit;

/** A version of an order; later ones have higher numbers. */
record OrderVersion(OrderV1 order, long number) {}
