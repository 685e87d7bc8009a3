package com.lead2order.kit.money;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.IncomingEvents;
import com.lead2order.kit.event.ReadModel;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the exchange rates from the topic {@code exchange-rates}, for services that convert with
 * the SQL function {@code exchange_rate_on}. They say {@code lead2order.exchange-rates=true} and
 * read the topic; forecast-service, which is told the rates, keeps them itself.
 */
@ApplicationScoped
@IfBuildProperty(name = "lead2order.exchange-rates", stringValue = "true")
class ExchangeRateFeed implements ReadModel {

    record ExchangeRateV1(
            UUID id,
            String from,
            String to,
            LocalDate date,
            BigDecimal rate,
            @Nullable String source) {}

    private final Session session;

    ExchangeRateFeed(Session session) {
        this.session = session;
    }

    @Override
    public String name() {
        return "exchange-rates";
    }

    @Override
    public String topic() {
        return "exchange-rates";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        var newest = IncomingEvents.newestPerKey(events);
        forget(newest.stream().filter(IncomingEvent::isTombstone).toList());
        var rates = new ArrayList<ExchangeRateV1>();
        var versions = new ArrayList<Long>();
        for (var event : newest) {
            if (!event.isTombstone()) {
                rates.add(event.data(ExchangeRateV1.class));
                versions.add(event.aggregateVersion());
            }
        }
        session.createNativeMutationQuery(
                        """
                        insert into exchange_rate (id, version, from_currency, to_currency, rate_date, rate, source)
                        select r.* from unnest(cast(:ids as uuid[]), cast(:versions as bigint[]), cast(:froms as text[]),
                            cast(:tos as text[]), cast(:dates as date[]), cast(:rates as numeric[]), cast(:sources as text[])) r
                        on conflict (id) do update set version = excluded.version, rate = excluded.rate,
                            source = excluded.source
                        where excluded.version > exchange_rate.version
                        """)
                .setParameter("ids", rates.stream().map(ExchangeRateV1::id).toArray(UUID[]::new))
                .setParameter("versions", versions.toArray(Long[]::new))
                .setParameter("froms", texts(rates, ExchangeRateV1::from))
                .setParameter("tos", texts(rates, ExchangeRateV1::to))
                .setParameter("dates", texts(rates, rate -> rate.date().toString()))
                .setParameter("rates", texts(rates, rate -> rate.rate().toPlainString()))
                .setParameter("sources", texts(rates, ExchangeRateV1::source))
                .executeUpdate();
    }

    private void forget(List<IncomingEvent> tombstones) {
        if (!tombstones.isEmpty()) {
            session.createNativeMutationQuery(
                            "delete from exchange_rate where id = any(cast(:ids as uuid[]))")
                    .setParameter(
                            "ids",
                            tombstones.stream().map(IncomingEvent::key).toArray(String[]::new))
                    .executeUpdate();
        }
    }

    private static String[] texts(
            List<ExchangeRateV1> rates, Function<ExchangeRateV1, @Nullable String> attribute) {
        return rates.stream().map(attribute).toArray(String[]::new);
    }

    @Override
    public void clear() {
        session.createNativeMutationQuery("delete from exchange_rate").executeUpdate();
    }
}
