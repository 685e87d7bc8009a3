package com.lead2order.forecast.attainment;

import com.lead2order.forecast.attainment.QuotaBook.Quotas;
import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.holder.Holder;
import com.lead2order.forecast.holder.HolderType;
import com.lead2order.forecast.holder.Team;
import com.lead2order.forecast.holder.TerritoryTree;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The figures of holders, in a number of statements that neither people nor parts nor periods
 * change. The quota of a unit or territory is its own, else the sum of its people's or parts'.
 */
@ApplicationScoped
class Figures {

    private final Team team;
    private final Books books;
    private final QuotaBook quotaBook;

    Figures(Team team, Books books, QuotaBook quotaBook) {
        this.team = team;
        this.books = books;
        this.quotaBook = quotaBook;
    }

    /** The figure of a holder in each of the given periods, which are of one calendar. */
    Map<Period, Figure> of(Holder holder, List<Period> periods) {
        return switch (holder.type()) {
            case PERSON, UNIT -> ofPeople(holder, periods);
            case TERRITORY -> ofTerritory(team.territories(holder.id()), periods);
        };
    }

    /** The figures of the territories right below one, each with those below it. */
    Map<UUID, Figure> ofParts(Holder territory, Period period) {
        var tree = team.territories(territory.id());
        var booked = books.byHolder(HolderType.TERRITORY, tree.all(), List.of(period));
        var quotas = quotaBook.each(HolderType.TERRITORY, tree.all(), List.of(period));
        var figures = new LinkedHashMap<UUID, Figure>();
        for (var part : tree.partsOf(territory.id())) {
            figures.put(part, figure(tree.below(part), period, booked, quotas));
        }
        return figures;
    }

    private Map<Period, Figure> ofTerritory(TerritoryTree tree, List<Period> periods) {
        var booked = books.byHolder(HolderType.TERRITORY, tree.all(), periods);
        var quotas = quotaBook.each(HolderType.TERRITORY, tree.all(), periods);
        var figures = new HashMap<Period, Figure>();
        for (var period : periods) {
            figures.put(period, figure(tree, period, booked, quotas));
        }
        return figures;
    }

    private static Figure figure(
            TerritoryTree tree,
            Period period,
            Map<Period, Map<UUID, Actual>> booked,
            Map<Period, Map<UUID, Quotas>> quotas) {
        return new Figure(
                tree.all(),
                booked.getOrDefault(period, Map.of()),
                quotaOf(tree.root(), tree, quotas.getOrDefault(period, Map.of())));
    }

    private static Optional<Quotas> quotaOf(
            UUID territory, TerritoryTree tree, Map<UUID, Quotas> quotas) {
        var own = quotas.get(territory);
        return own != null
                ? Optional.of(own)
                : tree.partsOf(territory).stream()
                        .flatMap(part -> quotaOf(part, tree, quotas).stream())
                        .reduce(Quotas::plus);
    }

    private Map<Period, Figure> ofPeople(Holder holder, List<Period> periods) {
        var people = team.people(holder, periods.stream().map(Period::lastDay).toList());
        var everyone = people.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        var booked = books.byHolder(HolderType.PERSON, everyone, periods);
        var quotas = quotaBook.each(HolderType.PERSON, everyone, periods);
        var ofUnit =
                holder.type() == HolderType.UNIT
                        ? quotaBook.each(HolderType.UNIT, List.of(holder.id()), periods)
                        : Map.<Period, Map<UUID, Quotas>>of();
        var figures = new HashMap<Period, Figure>();
        for (var period : periods) {
            var counted = people.getOrDefault(period.lastDay(), List.of());
            var own = ofUnit.getOrDefault(period, Map.of()).get(holder.id());
            figures.put(
                    period,
                    new Figure(
                            counted,
                            booked.getOrDefault(period, Map.of()),
                            own != null
                                    ? Optional.of(own)
                                    : sum(counted, quotas.getOrDefault(period, Map.of()))));
        }
        return figures;
    }

    private static Optional<Quotas> sum(Collection<UUID> people, Map<UUID, Quotas> quotas) {
        return people.stream()
                .flatMap(person -> Optional.ofNullable(quotas.get(person)).stream())
                .reduce(Quotas::plus);
    }

    /** The quotas of people in a period. */
    Map<UUID, Quotas> quotasOf(Collection<UUID> people, Period period) {
        return quotaBook
                .each(HolderType.PERSON, people, List.of(period))
                .getOrDefault(period, Map.of());
    }

    /** What a figure's bookings are for people where it counts territories, and the other way. */
    Map<UUID, Actual> across(HolderType other, Figure figure, Period period) {
        var counted = other == HolderType.PERSON ? HolderType.TERRITORY : HolderType.PERSON;
        return books.byOther(other, counted, figure.counted(), period);
    }
}
