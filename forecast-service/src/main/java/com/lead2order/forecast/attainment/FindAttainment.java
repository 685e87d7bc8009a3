package com.lead2order.forecast.attainment;

import com.lead2order.forecast.agreedtarget.AgreedTargets;
import com.lead2order.forecast.attainment.AttainmentView.LastYear;
import com.lead2order.forecast.attainment.Bookings.Ask;
import com.lead2order.forecast.attainment.Figures.Known;
import com.lead2order.forecast.attainment.Telling.Asked;
import com.lead2order.forecast.attainment.Telling.Line;
import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.calendar.Periods;
import com.lead2order.forecast.holder.Holder;
import com.lead2order.forecast.holder.HolderType;
import com.lead2order.forecast.holder.Holders;
import com.lead2order.forecast.known.LineFilter;
import com.lead2order.forecast.known.PartType;
import com.lead2order.kit.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Compares what was booked with what was to be achieved. */
@ApplicationScoped
class FindAttainment {

    /** By what the parts of an attainment are grouped. */
    enum GroupBy {
        PERIOD("period"),
        PERSON("person"),
        TERRITORY("territory"),
        ACCOUNT("account"),
        PRODUCT_GROUP("product-group"),
        PRODUCT("product");

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
    private final PartFigures partFigures;
    private final AgreedTargets agreedTargets;
    private final Telling telling;
    private final Currency corporate;

    FindAttainment(
            Periods periods,
            Holders holders,
            Figures figures,
            PartFigures partFigures,
            AgreedTargets agreedTargets,
            Telling telling,
            @ConfigProperty(name = "lead2order.corporate-currency") String corporate) {
        this.periods = periods;
        this.holders = holders;
        this.figures = figures;
        this.partFigures = partFigures;
        this.agreedTargets = agreedTargets;
        this.telling = telling;
        this.corporate = Currency.getInstance(corporate);
    }

    /** The attainment of a holder in a year or period, with all lines of orders or some. */
    AttainmentView of(
            Holder holder,
            Period period,
            LineFilter lines,
            Optional<GroupBy> groupBy,
            boolean withLastYear) {
        var parts =
                groupBy.filter(GroupBy.PERIOD::equals)
                        .map(_ -> periods.of(period))
                        .orElse(List.of());
        var before = withLastYear ? periods.yearBefore(period) : Optional.<Period>empty();
        var wanted = new LinkedHashSet<>(List.of(period));
        wanted.addAll(parts);
        before.ifPresent(wanted::add);
        var known = figures.of(holder, List.copyOf(wanted), lines);
        var items =
                groupBy.map(by ->
                                switch (by) {
                                    case PERIOD -> byPeriod(known, parts);
                                    case PERSON -> by(HolderType.PERSON, known, period);
                                    case TERRITORY -> by(HolderType.TERRITORY, known, period);
                                    case ACCOUNT -> by(PartType.ACCOUNT, known, period);
                                    case PRODUCT_GROUP -> by(PartType.PRODUCT_GROUP, known, period);
                                    case PRODUCT -> by(PartType.PRODUCT, known, period);
                                })
                        .orElse(List.of());
        return told(
                known,
                known.in(period),
                before.map(known::in),
                items,
                groupBy.isPresent(),
                withLastYear);
    }

    private AttainmentView told(
            Known known,
            Figure figure,
            Optional<Figure> before,
            List<Asked> items,
            boolean grouped,
            boolean withLastYear) {
        var holder = known.holder();
        var period = figure.period();
        var currency = figure.currency(corporate);
        var lines = known.ask().lines();
        var agreed = agreed(holder.type(), List.of(holder.id()), period, lines).get(holder.id());
        var all = new ArrayList<>(items);
        all.add(new Asked(figure, known.ask(), currency, agreed));
        before.ifPresent(year -> all.add(new Asked(year, known.ask(), currency, null)));
        var told = telling.tell(all);
        return AttainmentViews.of(
                figure,
                line(told, figure),
                Links.of(holder, figure, lines),
                agreed,
                withLastYear
                        ? before.map(year -> AttainmentViews.lastYear(year, line(told, year)))
                                .orElseGet(() -> new LastYear(null, null, null, null, 0))
                        : null,
                grouped
                        ? items.stream().map(item -> view(holder, item, lines, told)).toList()
                        : null);
    }

    private static AttainmentView view(
            Holder holder, Asked item, LineFilter lines, Map<Figure, Line> told) {
        var figure = item.figure();
        return AttainmentViews.of(
                figure,
                line(told, figure),
                Links.of(holder, figure, lines),
                item.agreed(),
                null,
                null);
    }

    private static Line line(Map<Figure, Line> told, Figure figure) {
        return Objects.requireNonNull(told.get(figure));
    }

    private Asked asked(Figure figure, Ask ask, @Nullable Money agreed) {
        return new Asked(figure, ask, figure.currency(corporate), agreed);
    }

    private List<Asked> byPeriod(Known known, List<Period> parts) {
        return parts.stream().map(part -> asked(known.in(part), known.ask(), null)).toList();
    }

    /**
     * The people of a unit and the territories right below one, each with what counts in the
     * holder's figure; else those that have bookings in common with the holder.
     */
    private List<Asked> by(HolderType type, Known known, Period period) {
        var isTerritory = known.holder().type() == HolderType.TERRITORY;
        return isTerritory == (type == HolderType.TERRITORY)
                ? parts(type, known, period)
                : across(type, known, period);
    }

    private List<Asked> parts(HolderType type, Known known, Period period) {
        var parts = known.parts(period);
        var agreed = agreed(type, parts, period, known.ask().lines());
        return holders.all(type, parts).values().stream()
                .map(part -> asked(known.of(part, period), known.ask(), agreed.get(part.id())))
                .toList();
    }

    private List<Asked> across(HolderType other, Known known, Period period) {
        var ask = known.ask().by(other).in(period);
        var actuals = figures.across(ask, period);
        return holders.all(other, actuals.keySet()).values().stream()
                .map(part ->
                        asked(
                                new Figure(
                                        part, null, period, List.of(part.id()), actuals, List.of()),
                                ask,
                                null))
                .toList();
    }

    /** The accounts, products or product groups that a holder sold to, or sold. */
    private List<Asked> by(PartType type, Known known, Period period) {
        var ask = known.ask().by(type).in(period);
        return partFigures.of(type, known.holder(), ask, period).stream()
                .map(figure -> asked(figure, ask, null))
                .toList();
    }

    /** What was agreed is on all that a person sells, as a quota is. */
    private Map<UUID, Money> agreed(
            HolderType type, Collection<UUID> people, Period period, LineFilter lines) {
        return type == HolderType.PERSON && period.isYear() && lines.isAll()
                ? agreedTargets.revenueOf(people, period.name())
                : Map.of();
    }
}
