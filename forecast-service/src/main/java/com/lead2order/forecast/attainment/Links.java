package com.lead2order.forecast.attainment;

import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.holder.Holder;
import com.lead2order.forecast.holder.HolderType;

/**
 * Where the orders and the booked entries behind a figure are listed. The entries add up to it,
 * also where corrections of a closed period count in another one.
 */
record Links(String orders, String entries) {

    /** Those of a holder in a period. */
    static Links of(Holder holder, Period period) {
        return of(holder, "", "", period);
    }

    /** Those of one of a holder's people or parts, or of another that has orders in common. */
    static Links of(Holder holder, Holder part, Period period) {
        return holder.equals(part) || holder.type() == part.type()
                ? of(part, period)
                : of(
                        holder,
                        '&' + credited(part),
                        part.type() == HolderType.PERSON
                                ? "&personId=" + part.id()
                                : "&territoryId=" + part.id(),
                        period);
    }

    private static Links of(Holder holder, String orders, String entries, Period period) {
        return new Links(
                "/api/v1/orders?"
                        + credited(holder)
                        + orders
                        + "&bookedFrom="
                        + period.from()
                        + "&bookedTo="
                        + period.to(),
                "/api/v1/actual-entries?"
                        + parameter(holder)
                        + entries
                        + "&period="
                        + period.name());
    }

    private static String credited(Holder holder) {
        return switch (holder.type()) {
            case PERSON -> "creditedPersonId=" + holder.id();
            case UNIT -> "creditedUnitId=" + holder.id();
            case TERRITORY -> "creditedTerritoryId=" + holder.id();
        };
    }

    private static String parameter(Holder holder) {
        return switch (holder.type()) {
            case PERSON -> "person=" + holder.id();
            case UNIT -> "unit=" + holder.id();
            case TERRITORY -> "territory=" + holder.id();
        };
    }
}
