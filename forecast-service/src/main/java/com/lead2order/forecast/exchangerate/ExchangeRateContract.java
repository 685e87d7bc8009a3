package com.lead2order.forecast.exchangerate;

import com.lead2order.kit.event.OutgoingEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The published form of exchange rates; see contracts/exchange-rates. */
final class ExchangeRateContract {

    static final String TOPIC = "exchange-rates";

    record ExchangeRateV1(
            UUID id,
            String from,
            String to,
            LocalDate date,
            BigDecimal rate,
            @Nullable String source) {}

    private ExchangeRateContract() {}

    static OutgoingEvent messageFor(ExchangeRate rate) {
        return new OutgoingEvent(
                TOPIC,
                rate.id().toString(),
                "com.lead2order.exchange-rate.set.v1",
                rate.version(),
                stateOf(rate));
    }

    static ExchangeRateV1 stateOf(ExchangeRate rate) {
        return new ExchangeRateV1(
                rate.id(),
                rate.fromCurrency(),
                rate.toCurrency(),
                rate.rateDate(),
                rate.rate(),
                rate.source());
    }
}
