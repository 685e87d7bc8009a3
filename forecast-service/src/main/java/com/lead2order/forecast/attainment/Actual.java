package com.lead2order.forecast.attainment;

import com.lead2order.forecast.amount.Amounts;

/** What was booked, and of how many orders. */
record Actual(Amounts amounts, long orders) {

    static final Actual NOTHING = new Actual(Amounts.none(), 0);

    Actual plus(Actual other) {
        return new Actual(amounts.plus(other.amounts), orders + other.orders);
    }
}
