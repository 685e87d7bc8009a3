package com.lead2order.forecast.exchangerate;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.forecast.exchangerate.ExchangeRatesBody.Item;
import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** All exchange rates. */
@ApplicationScoped
class ExchangeRates {

    private static final Listing<ExchangeRate> LISTING =
            Listing.ofAll(ExchangeRate.class, "exchange_rate", ExchangeRateView.class)
                    .filter("from", Filter.equalTo("e.from_currency"))
                    .filter("to", Filter.equalTo("e.to_currency"))
                    .dates("date", "e.rate_date")
                    .sort("date", "e.rate_date", "date")
                    .defaultSort("-date");

    private static final String SENT =
            """
            unnest(cast(:ids as uuid[]), cast(:froms as text[]), cast(:tos as text[]), cast(:dates as date[]),
                cast(:rates as numeric[]), cast(:sources as text[])) s(id, from_currency, to_currency, rate_date, rate, source)
            """;

    private final Lists lists;
    private final Session session;

    ExchangeRates(Lists lists, Session session) {
        this.lists = lists;
        this.session = session;
    }

    Page<ExchangeRateView> page(UriInfo uri) {
        return lists.page(LISTING, uri, ExchangeRateView::of);
    }

    ExchangeRateView one(UUID id) {
        return lists.find(LISTING, id)
                .map(ExchangeRateView::of)
                .orElseThrow(ExchangeRateRule.RATE_MUST_EXIST::violated);
    }

    /** Nobody else sets rates until the transaction ends. */
    void lock() {
        Scalars.query(
                        session,
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended('exchange rates', 0))) l",
                        Integer.class)
                .getSingleResult();
    }

    /**
     * The rates of the same pairs and dates, in the order of the given ones where there are all.
     */
    List<ExchangeRate> likewise(List<Item> items) {
        return detached(
                session.createNativeQuery(
                                """
                                select e.* from exchange_rate e
                                join unnest(cast(:froms as text[]), cast(:tos as text[]), cast(:dates as date[]))
                                    with ordinality s(from_currency, to_currency, rate_date, place)
                                  on s.from_currency = e.from_currency and s.to_currency = e.to_currency
                                    and s.rate_date = e.rate_date
                                order by s.place
                                """,
                                ExchangeRate.class)
                        .setParameter("froms", texts(items, item -> item.from().getCurrencyCode()))
                        .setParameter("tos", texts(items, item -> item.to().getCurrencyCode()))
                        .setParameter("dates", texts(items, item -> item.date().toString()))
                        .getResultList());
    }

    /** Sets the given rates; answers those that are new or other than before. */
    List<ExchangeRate> set(List<Item> items) {
        var changed =
                Scalars.query(
                                session,
                                """
                                insert into exchange_rate as e (id, version, from_currency, to_currency, rate_date, rate, source)
                                select s.id, 0, s.from_currency, s.to_currency, s.rate_date, s.rate, s.source from
                                """
                                        + SENT
                                        + """
                                        on conflict (from_currency, to_currency, rate_date) do update
                                            set version = e.version + 1, rate = excluded.rate, source = excluded.source
                                        where (e.rate, e.source) is distinct from (excluded.rate, excluded.source)
                                        returning e.id
                                        """,
                                UUID.class)
                        .setParameter(
                                "ids",
                                items.stream()
                                        .map(_ -> UuidCreator.getTimeOrderedEpoch())
                                        .toArray(UUID[]::new))
                        .setParameter("froms", texts(items, item -> item.from().getCurrencyCode()))
                        .setParameter("tos", texts(items, item -> item.to().getCurrencyCode()))
                        .setParameter("dates", texts(items, item -> item.date().toString()))
                        .setParameter("rates", texts(items, item -> item.rate().toPlainString()))
                        .setParameter("sources", texts(items, Item::source))
                        .getResultList();
        return detached(
                session.createNativeQuery(
                                "select e.* from exchange_rate e where e.id = any(cast(:ids as uuid[])) order by e.id",
                                ExchangeRate.class)
                        .setParameter("ids", changed.toArray(UUID[]::new))
                        .getResultList());
    }

    /** Rows change by statements: a copy in the session would grow old. */
    private List<ExchangeRate> detached(List<ExchangeRate> rates) {
        rates.forEach(session::detach);
        return rates;
    }

    private static String[] texts(List<Item> items, Function<Item, @Nullable String> attribute) {
        return items.stream().map(attribute).toArray(String[]::new);
    }
}
