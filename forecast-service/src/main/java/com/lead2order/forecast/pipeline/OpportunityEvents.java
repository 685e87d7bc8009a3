package com.lead2order.forecast.pipeline;

import com.lead2order.forecast.pipeline.OpportunityV1.MoneyV1;
import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.IncomingEvents;
import com.lead2order.kit.event.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps the deals of the pipeline from the topic {@code opportunities}. */
@ApplicationScoped
class OpportunityEvents implements ReadModel {

    private record Deal(OpportunityV1 state, long version) {}

    private final Session session;

    OpportunityEvents(Session session) {
        this.session = session;
    }

    @Override
    public String name() {
        return "opportunity-events";
    }

    @Override
    public String topic() {
        return "opportunities";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        var deals = new ArrayList<Deal>();
        for (var event : IncomingEvents.newestPerKey(events)) {
            if (!event.isTombstone()) {
                deals.add(new Deal(event.data(OpportunityV1.class), event.aggregateVersion()));
            }
        }
        session.createNativeMutationQuery(
                        """
                        insert into pipeline_deal (id, version, owner_id, status, forecast_category, amount, currency,
                            probability_percent, include_in_forecast, close_date, won_not_booked, won_not_booked_currency,
                            over_delivered, over_delivered_currency)
                        select d.* from unnest(cast(:ids as uuid[]), cast(:versions as bigint[]), cast(:owners as uuid[]),
                            cast(:statuses as text[]), cast(:categories as text[]), cast(:amounts as numeric[]),
                            cast(:currencies as text[]), cast(:probabilities as integer[]), cast(:included as boolean[]), cast(:closeDates as date[]),
                            cast(:notBooked as numeric[]), cast(:notBookedCurrencies as text[]),
                            cast(:overDelivered as numeric[]), cast(:overDeliveredCurrencies as text[])) d
                        on conflict (id) do update set version = excluded.version, owner_id = excluded.owner_id,
                            status = excluded.status, forecast_category = excluded.forecast_category,
                            amount = excluded.amount, currency = excluded.currency,
                            probability_percent = excluded.probability_percent,
                            include_in_forecast = excluded.include_in_forecast, close_date = excluded.close_date,
                            won_not_booked = excluded.won_not_booked,
                            won_not_booked_currency = excluded.won_not_booked_currency,
                            over_delivered = excluded.over_delivered,
                            over_delivered_currency = excluded.over_delivered_currency
                        where excluded.version > pipeline_deal.version
                        """)
                .setParameter("ids", deals.stream().map(d -> d.state().id()).toArray(UUID[]::new))
                .setParameter("versions", deals.stream().map(Deal::version).toArray(Long[]::new))
                .setParameter(
                        "owners", deals.stream().map(d -> d.state().ownerId()).toArray(UUID[]::new))
                .setParameter("statuses", texts(deals, OpportunityV1::status))
                .setParameter(
                        "categories",
                        texts(
                                deals,
                                deal ->
                                        Objects.requireNonNullElse(
                                                deal.forecastCategory(), "PIPELINE")))
                .setParameter("amounts", texts(deals, amount(OpportunityV1::amount)))
                .setParameter("currencies", texts(deals, currency(OpportunityV1::amount)))
                .setParameter(
                        "probabilities",
                        deals.stream()
                                .map(d -> d.state().probabilityPercent())
                                .toArray(Integer[]::new))
                .setParameter("included", texts(deals, OpportunityV1::includeInForecast))
                .setParameter("closeDates", texts(deals, OpportunityV1::closeDate))
                .setParameter("notBooked", texts(deals, amount(OpportunityV1::wonNotBooked)))
                .setParameter(
                        "notBookedCurrencies", texts(deals, currency(OpportunityV1::wonNotBooked)))
                .setParameter("overDelivered", texts(deals, amount(OpportunityV1::overDelivered)))
                .setParameter(
                        "overDeliveredCurrencies",
                        texts(deals, currency(OpportunityV1::overDelivered)))
                .executeUpdate();
    }

    @Override
    public void clear() {
        session.createNativeMutationQuery("delete from pipeline_deal").executeUpdate();
    }

    private static String[] texts(
            List<Deal> deals, Function<OpportunityV1, ? extends @Nullable Object> attribute) {
        return deals.stream()
                .map(deal -> Objects.toString(attribute.apply(deal.state()), null))
                .toArray(String[]::new);
    }

    private static Function<OpportunityV1, @Nullable String> amount(
            Function<OpportunityV1, @Nullable MoneyV1> which) {
        return deal -> {
            var money = which.apply(deal);
            return money == null ? null : money.amount().toPlainString();
        };
    }

    private static Function<OpportunityV1, @Nullable String> currency(
            Function<OpportunityV1, @Nullable MoneyV1> which) {
        return deal -> {
            var money = which.apply(deal);
            return money == null ? null : money.currency();
        };
    }
}
