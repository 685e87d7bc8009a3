package com.lead2order.forecast.pipeline;

import com.lead2order.forecast.amount.Amounts;
import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.holder.Holder;
import com.lead2order.forecast.holder.HolderType;
import com.lead2order.forecast.holder.Team;
import com.lead2order.forecast.pipeline.Deals.Sum;
import com.lead2order.forecast.pipeline.PipelineView.CategoryFigure;
import com.lead2order.forecast.pipeline.PipelineView.Figure;
import com.lead2order.forecast.pipeline.PipelineView.PeriodView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Currency;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Adds up what is still to be won. */
@ApplicationScoped
class FindPipeline {

    private final Team team;
    private final Deals deals;
    private final Currency corporate;

    FindPipeline(
            Team team,
            Deals deals,
            @ConfigProperty(name = "lead2order.corporate-currency") String corporate) {
        this.team = team;
        this.deals = deals;
        this.corporate = Currency.getInstance(corporate);
    }

    PipelineView of(Holder holder, Period period) {
        var sums = deals.byCategory(team.people(holder, period.lastDay()), period);
        var open =
                sums.entrySet().stream()
                        .filter(sum -> sum.getKey() != Category.CLOSED)
                        .map(java.util.Map.Entry::getValue)
                        .reduce(Sum.NOTHING, Sum::plus);
        var won = sums.getOrDefault(Category.CLOSED, Sum.NOTHING);
        var currency = open.plus(won).amount().single().orElse(corporate);
        var link = link(holder, period);
        var openLink =
                link
                        + "&status=OPEN&includeInForecast=true&forecastCategory=PIPELINE,BEST_CASE,MOST_LIKELY,COMMIT";
        return new PipelineView(
                holder,
                PeriodView.of(period),
                figure(open.amount(), currency, open.deals(), openLink),
                figure(open.weighted(), currency, open.deals(), openLink),
                Arrays.stream(Category.values())
                        .map(category ->
                                categoryFigure(
                                        category,
                                        sums.getOrDefault(category, Sum.NOTHING),
                                        currency,
                                        link))
                        .toList(),
                figure(
                        won.notBooked(),
                        currency,
                        won.notBookedDeals(),
                        link + "&status=WON&booked=false"));
    }

    private static CategoryFigure categoryFigure(
            Category category, Sum sum, Currency currency, String link) {
        var amount = sum.amount().in(currency);
        return new CategoryFigure(
                category,
                amount,
                sum.weighted().in(currency),
                amount == null ? "no-rate" : null,
                sum.deals(),
                category == Category.CLOSED
                        ? link + "&status=WON"
                        : link
                                + "&status=OPEN&includeInForecast=true&forecastCategory="
                                + category);
    }

    private static Figure figure(Amounts amounts, Currency currency, long count, String link) {
        var amount = amounts.in(currency);
        return new Figure(amount, amount == null ? "no-rate" : null, count, link);
    }

    /** Both close dates are inclusive in the list of opportunities. */
    private static String link(Holder holder, Period period) {
        var owner =
                holder.type() == HolderType.UNIT
                        ? "ownerUnitId=" + holder.id() + "&asOf=" + period.lastDay()
                        : "ownerId=" + holder.id();
        return "/api/v1/opportunities?"
                + owner
                + "&closeDateFrom="
                + period.from()
                + "&closeDateTo="
                + period.lastDay();
    }
}
