package com.lead2order.forecast.pipeline;

import com.lead2order.forecast.amount.Amounts;
import com.lead2order.forecast.amount.Told;
import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.exchangerate.Rates;
import com.lead2order.forecast.exchangerate.Rates.On;
import com.lead2order.forecast.holder.Holder;
import com.lead2order.forecast.holder.HolderType;
import com.lead2order.forecast.holder.Team;
import com.lead2order.forecast.pipeline.PipelineOpportunities.Sum;
import com.lead2order.forecast.pipeline.PipelineView.CategoryFigure;
import com.lead2order.forecast.pipeline.PipelineView.Figure;
import com.lead2order.forecast.pipeline.PipelineView.PeriodView;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Adds up what is still to be won. */
@ApplicationScoped
class FindPipeline {

    private final Team team;
    private final PipelineOpportunities deals;
    private final Rates rates;
    private final Currency corporate;

    FindPipeline(
            Team team,
            PipelineOpportunities deals,
            Rates rates,
            @ConfigProperty(name = "lead2order.corporate-currency") String corporate) {
        this.team = team;
        this.deals = deals;
        this.rates = rates;
        this.corporate = Currency.getInstance(corporate);
    }

    /** What one amount of some opportunities is, in its currency and at the rate of its date. */
    private record Part(@Nullable String currency, BigDecimal amount, Sum sum) {

        static Part amount(Sum sum) {
            return new Part(sum.currency(), sum.amount(), sum);
        }

        static Part weighted(Sum sum) {
            return new Part(sum.currency(), sum.weighted(), sum);
        }

        static Part overDelivered(Sum sum) {
            return new Part(sum.overDeliveredCurrency(), sum.overDelivered(), sum);
        }

        static Part notBooked(Sum sum) {
            return new Part(sum.notBookedCurrency(), sum.notBooked(), sum);
        }
    }

    PipelineView of(Holder holder, Period period) {
        var sums = deals.sums(team.shares(holder), period);
        var open = sums.stream().filter(sum -> sum.category() != Category.CLOSED).toList();
        var won = sums.stream().filter(sum -> sum.category() == Category.CLOSED).toList();
        var currency = currencyOf(sums);
        var known = rates.of(needed(sums, currency));
        var link = link(holder, period);
        var openLink =
                link
                        + "&status=OPEN&includeInForecast=true&forecastCategory=PIPELINE,BEST_CASE,MOST_LIKELY,COMMIT";
        return new PipelineView(
                holder,
                PeriodView.of(period),
                figure(open.stream().map(Part::amount), currency, known, count(open), openLink),
                figure(open.stream().map(Part::weighted), currency, known, count(open), openLink),
                Arrays.stream(Category.values())
                        .map(category ->
                                categoryFigure(
                                        category,
                                        sums.stream()
                                                .filter(sum -> sum.category() == category)
                                                .toList(),
                                        currency,
                                        known,
                                        link))
                        .toList(),
                figure(
                        won.stream().map(Part::notBooked),
                        currency,
                        known,
                        won.stream().mapToLong(Sum::notBookedDeals).sum(),
                        link + "&status=WON&booked=false"),
                figure(
                        won.stream().map(Part::overDelivered),
                        currency,
                        known,
                        won.stream().mapToLong(Sum::overDeliveredDeals).sum(),
                        link + "&status=WON"));
    }

    /** The one currency of all opportunities, else the company's own. */
    private Currency currencyOf(List<Sum> sums) {
        var codes = sums.stream().map(Sum::currency).filter(Objects::nonNull).distinct().toList();
        return codes.size() == 1 ? Currency.getInstance(codes.getFirst()) : corporate;
    }

    private static List<On> needed(List<Sum> sums, Currency currency) {
        var code = currency.getCurrencyCode();
        return sums.stream()
                .flatMap(sum ->
                        Stream.of(
                                        sum.currency(),
                                        sum.notBookedCurrency(),
                                        sum.overDeliveredCurrency())
                                .filter(Objects::nonNull)
                                .filter(from -> !from.equals(code))
                                .map(from -> new On(from, code, sum.date())))
                .toList();
    }

    private static Told told(Stream<Part> parts, Currency currency, Map<On, BigDecimal> known) {
        var code = currency.getCurrencyCode();
        var exact = BigDecimal.ZERO;
        var missing = Amounts.none();
        for (var part : parts.toList()) {
            var from = part.currency();
            if (from == null) {
                continue;
            }
            var rate =
                    from.equals(code)
                            ? BigDecimal.ONE
                            : known.get(new On(from, code, part.sum().date()));
            if (rate == null) {
                missing = missing.plus(Amounts.of(part.amount(), from));
            } else {
                exact = exact.add(part.amount().multiply(rate));
            }
        }
        return new Told(currency, exact, missing);
    }

    private static long count(List<Sum> sums) {
        return sums.stream().mapToLong(Sum::deals).sum();
    }

    private static CategoryFigure categoryFigure(
            Category category,
            List<Sum> sums,
            Currency currency,
            Map<On, BigDecimal> known,
            String link) {
        var amount = told(sums.stream().map(Part::amount), currency, known);
        return new CategoryFigure(
                category,
                amount.money(),
                told(sums.stream().map(Part::weighted), currency, known).money(),
                amount.incomplete(),
                amount.missingOrNull(),
                count(sums),
                category == Category.CLOSED
                        ? link + "&status=WON"
                        : link
                                + "&status=OPEN&includeInForecast=true&forecastCategory="
                                + category);
    }

    private static Figure figure(
            Stream<Part> parts,
            Currency currency,
            Map<On, BigDecimal> known,
            long count,
            String link) {
        var told = told(parts, currency, known);
        return new Figure(told.money(), told.incomplete(), told.missingOrNull(), count, link);
    }

    /** Both close dates are inclusive in the list of opportunities. */
    private static String link(Holder holder, Period period) {
        var owner = holder.type() == HolderType.UNIT ? "ownerUnitId=" : "ownerId=";
        return "/api/v1/opportunities?"
                + owner
                + holder.id()
                + "&closeDateFrom="
                + period.from()
                + "&closeDateTo="
                + period.lastDay();
    }
}
