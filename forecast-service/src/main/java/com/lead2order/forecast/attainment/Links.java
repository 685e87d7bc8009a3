package com.lead2order.forecast.attainment;

import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.holder.Holder;
import com.lead2order.forecast.holder.HolderType;
import com.lead2order.forecast.known.LineFilter;
import org.jspecify.annotations.Nullable;

/**
 * Where the orders and the booked entries behind a figure are listed. The entries add up to it,
 * also where corrections of a closed period count in another one.
 *
 * @param orders null where orders are not listed by what the figure is of
 */
record Links(@Nullable String orders, String entries) {

    /** Those of a holder's figure, or of one of its parts. */
    static Links of(Holder holder, Figure figure, LineFilter lines) {
        var part = figure.part();
        return part == null
                ? of(holder, figure.holder(), figure.period(), lines)
                : of(holder, "", "", figure.period(), lines.and(part));
    }

    /** Those of one of a holder's people or parts, or of another that has orders in common. */
    private static Links of(Holder holder, Holder part, Period period, LineFilter lines) {
        return holder.equals(part) || holder.type() == part.type()
                ? of(part, "", "", period, lines)
                : of(
                        holder,
                        '&' + credited(part),
                        part.type() == HolderType.PERSON
                                ? "&personId=" + part.id()
                                : "&territoryId=" + part.id(),
                        period,
                        lines);
    }

    private static Links of(
            Holder holder, String orders, String entries, Period period, LineFilter lines) {
        return new Links(
                lines.isOfOrders()
                        ? "/api/v1/orders?"
                                + credited(holder)
                                + orders
                                + lines.query()
                                + "&bookedFrom="
                                + period.from()
                                + "&bookedTo="
                                + period.to()
                        : null,
                "/api/v1/actual-entries?"
                        + parameter(holder)
                        + entries
                        + lines.query()
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
