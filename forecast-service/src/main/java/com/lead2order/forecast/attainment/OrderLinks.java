package com.lead2order.forecast.attainment;

import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.holder.Holder;

/** Where opportunity-service lists the orders behind a figure. */
final class OrderLinks {

    private OrderLinks() {}

    /** The orders of a holder in a period. */
    static String of(Holder holder, Period period) {
        return "/api/v1/orders?" + parameter(holder, period) + dates(period);
    }

    /** The orders that two holders have in common. */
    static String of(Holder holder, Holder other, Period period) {
        return "/api/v1/orders?"
                + parameter(holder, period)
                + '&'
                + parameter(other, period)
                + dates(period);
    }

    private static String parameter(Holder holder, Period period) {
        return switch (holder.type()) {
            case PERSON -> "creditedPersonId=" + holder.id();
            case UNIT -> "creditedUnitId=" + holder.id() + "&asOf=" + period.lastDay();
            case TERRITORY -> "creditedTerritoryId=" + holder.id();
        };
    }

    private static String dates(Period period) {
        return "&bookedFrom=" + period.from() + "&bookedTo=" + period.to();
    }
}
