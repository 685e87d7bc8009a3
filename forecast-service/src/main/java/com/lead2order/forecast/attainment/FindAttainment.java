package com.lead2order.forecast.attainment;

import com.lead2order.forecast.agreedtarget.AgreedTargets;
import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.calendar.Periods;
import com.lead2order.forecast.holder.Holder;
import com.lead2order.forecast.holder.HolderType;
import com.lead2order.forecast.holder.Holders;
import com.lead2order.kit.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Compares what was booked with what was to be achieved. */
@ApplicationScoped
class FindAttainment {

    /** By what the parts of an attainment are grouped. */
    enum GroupBy {
        PERIOD("period"),
        PERSON("person"),
        TERRITORY("territory");

        private final String parameter;

        GroupBy(String parameter) {
            this.parameter = parameter;
        }

        @Override
        public String toString() {
            return parameter;
        }
    }

    private final Periods periods;
    private final Holders holders;
    private final Figures figures;
    private final AgreedTargets agreedTargets;
    private final AttainmentViews views;

    FindAttainment(
            Periods periods,
            Holders holders,
            Figures figures,
            AgreedTargets agreedTargets,
            AttainmentViews views) {
        this.periods = periods;
        this.holders = holders;
        this.figures = figures;
        this.agreedTargets = agreedTargets;
        this.views = views;
    }

    /** The attainment of a holder in a year or period. */
    AttainmentView of(
            Holder holder, Period period, Optional<GroupBy> groupBy, boolean withLastYear) {
        var parts =
                groupBy.filter(GroupBy.PERIOD::equals)
                        .map(_ -> periods.of(period))
                        .orElse(List.of());
        var before = withLastYear ? periods.yearBefore(period) : Optional.<Period>empty();
        var wanted = new LinkedHashSet<>(List.of(period));
        wanted.addAll(parts);
        before.ifPresent(wanted::add);
        var byPeriod = figures.of(holder, List.copyOf(wanted));
        var figure = Objects.requireNonNull(byPeriod.get(period));
        return views.of(
                holder,
                period,
                figure,
                agreed(holder.type(), List.of(holder.id()), period).get(holder.id()),
                withLastYear ? views.lastYear(before.orElse(null), byPeriod) : null,
                groupBy.map(by ->
                                switch (by) {
                                    case PERIOD -> byPeriod(holder, parts, byPeriod);
                                    case PERSON -> byPerson(holder, period, figure);
                                    case TERRITORY -> byTerritory(holder, period, figure);
                                })
                        .orElse(null));
    }

    private List<AttainmentView> byPeriod(
            Holder holder, List<Period> parts, Map<Period, Figure> byPeriod) {
        return parts.stream()
                .map(part ->
                        views.of(
                                holder,
                                part,
                                Objects.requireNonNull(byPeriod.get(part)),
                                null,
                                null,
                                null))
                .toList();
    }

    /** The people of a unit, each with their own quota; those who sold in a territory. */
    private List<AttainmentView> byPerson(Holder holder, Period period, Figure figure) {
        if (holder.type() == HolderType.TERRITORY) {
            return across(HolderType.PERSON, holder, period, figure);
        }
        var quotas = figures.quotasOf(figure.counted(), period);
        var agreed = agreed(HolderType.PERSON, figure.counted(), period);
        return holders.all(HolderType.PERSON, figure.counted()).values().stream()
                .map(person ->
                        views.of(
                                person,
                                period,
                                new Figure(
                                        List.of(person.id()),
                                        figure.actuals(),
                                        Optional.ofNullable(quotas.get(person.id()))),
                                agreed.get(person.id()),
                                null,
                                null))
                .toList();
    }

    /** The territories right below one, each with those below it; those that people sold in. */
    private List<AttainmentView> byTerritory(Holder holder, Period period, Figure figure) {
        if (holder.type() != HolderType.TERRITORY) {
            return across(HolderType.TERRITORY, holder, period, figure);
        }
        var parts = figures.ofParts(holder, period);
        return holders.all(HolderType.TERRITORY, parts.keySet()).values().stream()
                .map(part ->
                        views.of(
                                part,
                                period,
                                Objects.requireNonNull(parts.get(part.id())),
                                null,
                                null,
                                null))
                .toList();
    }

    /** What others than the holder's own parts have to do with it; quotas are not for such. */
    private List<AttainmentView> across(
            HolderType other, Holder holder, Period period, Figure figure) {
        var actuals = figures.across(other, figure, period);
        return holders.all(other, actuals.keySet()).values().stream()
                .map(part ->
                        views.of(
                                part,
                                period,
                                new Figure(List.of(part.id()), actuals, Optional.empty()),
                                OrderLinks.of(holder, part, period),
                                null,
                                null,
                                null))
                .toList();
    }

    private Map<UUID, Money> agreed(HolderType type, Collection<UUID> people, Period period) {
        return type == HolderType.PERSON && period.isYear()
                ? agreedTargets.revenueOf(people, period.name())
                : Map.of();
    }
}
