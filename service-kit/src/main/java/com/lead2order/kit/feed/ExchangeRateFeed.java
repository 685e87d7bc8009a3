package com.lead2order.kit.feed;

import com.lead2order.kit.feed.ExchangeRateFeed.ExchangeRateV1;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the exchange rates from the topic {@code exchange-rates}, for services that convert with
 * the SQL function {@code exchange_rate_on}. They say {@code lead2order.exchange-rates=true} and
 * read the topic; forecast-service, which is told the rates, keeps them itself.
 */
@Singleton
@IfBuildProperty(name = "lead2order.exchange-rates", stringValue = "true")
class ExchangeRateFeed extends TableFeed<ExchangeRateV1> {

    record ExchangeRateV1(
            UUID id,
            String from,
            String to,
            LocalDate date,
            BigDecimal rate,
            @Nullable String source) {}

    private static final FeedTable<ExchangeRateV1> TABLE =
            FeedTable.of("exchange_rate", ExchangeRateV1.class)
                    .column("from_currency", "text", ExchangeRateV1::from)
                    .column("to_currency", "text", ExchangeRateV1::to)
                    .column("rate_date", "date", ExchangeRateV1::date)
                    .column("rate", "numeric", ExchangeRateV1::rate)
                    .column("source", "text", ExchangeRateV1::source);

    ExchangeRateFeed(FeedTables tables) {
        super(tables, "exchange-rates", "exchange-rates", TABLE);
    }
}
