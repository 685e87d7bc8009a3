package com.lead2order.forecast.attainment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import com.lead2order.forecast.attainment.Bookings.Ask;
import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.holder.Holder;
import com.lead2order.forecast.holder.HolderType;
import com.lead2order.forecast.holder.Share;
import com.lead2order.forecast.holder.Team;
import com.lead2order.forecast.holder.VisibleCredits;
import com.lead2order.forecast.known.LineFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The figures of holders, in a number of statements that neither people nor parts nor periods
 * change.
 */
@ApplicationScoped
class Figures {

    /**
     * What there is to know of a holder in some periods.
     *
     * @param ask what was asked of the bookings
     */
    record Known(
            Holder holder, Ask ask, Map<Period, Map<UUID, Actual>> booked, HolderQuotas quotas) {

        /** The holder's own figure. */
        Figure in(Period period) {
            var groups =
                    ask.shares().stream().map(Share::group).collect(toCollection(HashSet::new));
            groups.add(Bookings.TOGETHER);
            return new Figure(holder, null, period, groups, booked(period), quotas.in(period));
        }

        /** The people or parts that belong to the holder in a period, or sold something in it. */
        Set<UUID> parts(Period period) {
            var parts = new LinkedHashSet<>(booked(period).keySet());
            ask.shares().stream()
                    .filter(share -> share.meets(period.from(), period.to()))
                    .forEach(share -> parts.add(share.group()));
            parts.remove(holder.type() == HolderType.TERRITORY ? holder.id() : null);
            parts.remove(Bookings.TOGETHER);
            return parts;
        }

        /** The figure of one of them, as far as it counts in the holder's. */
        Figure of(Holder part, Period period) {
            return new Figure(
                    part,
                    null,
                    period,
                    List.of(part.id()),
                    booked(period),
                    holder.type() == HolderType.PERSON
                            ? quotas.in(period)
                            : quotas.of(part.id(), period));
        }

        private Map<UUID, Actual> booked(Period period) {
            return booked.getOrDefault(period, Map.of());
        }
    }

    private final Team team;
    private final Bookings bookings;
    private final QuotaRows quotaRows;
    private final VisibleCredits visibleCredits;

    Figures(Team team, Bookings bookings, QuotaRows quotaRows, VisibleCredits visibleCredits) {
        this.team = team;
        this.bookings = bookings;
        this.quotaRows = quotaRows;
        this.visibleCredits = visibleCredits;
    }

    /**
     * Of a holder in the given periods, which are of one calendar. A quota is on all that a holder
     * sells: where some lines only are asked for, there is none.
     */
    Known of(Holder holder, List<Period> periods, LineFilter lines) {
        var shares = team.shares(holder);
        var ask = Ask.of(holder, shares, periods, visibleCredits.of(holder), lines);
        return new Known(
                holder,
                ask,
                bookings.of(ask),
                lines.isAll() ? quotas(holder, ask) : PeopleQuotas.NONE);
    }

    private HolderQuotas quotas(Holder holder, Ask ask) {
        var periods = ask.periods();
        var counted = ask.shares().stream().map(Share::counted).collect(toSet());
        if (holder.type() == HolderType.TERRITORY) {
            // a quota is for those who see the territory, as in the list of quotas
            return ask.visible().sql().equals("true")
                    ? new TerritoryQuotas(
                            holder.id(),
                            quotaRows.of(HolderType.TERRITORY, counted, periods),
                            team.parentsBelow(holder.id()))
                    : new TerritoryQuotas(holder.id(), Map.of(), Map.of());
        }
        var own =
                quotaRows
                        .of(holder.type(), List.of(holder.id()), periods)
                        .getOrDefault(holder.id(), List.of());
        return holder.type() == HolderType.PERSON
                ? new PeopleQuotas(own, Map.of(), Map.of(), Map.of())
                : new PeopleQuotas(
                        own,
                        quotaRows.of(HolderType.PERSON, counted, periods),
                        ask.shares().stream().collect(groupingBy(Share::counted)),
                        team.presence(counted).stream().collect(groupingBy(Share::counted)));
    }

    /** What a holder's bookings are by something else than the holder's people or parts. */
    Map<UUID, Actual> across(Ask ask, Period period) {
        return new HashMap<>(bookings.of(ask).getOrDefault(period, Map.of()));
    }
}
