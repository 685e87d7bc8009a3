package com.lead2order.forecast.exchangerate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exchange rate as the API shows it.
 *
 * @param rate what one unit of {@code from} is worth in {@code to}, on {@code date} and after it
 *     until the next rate of the pair
 */
record ExchangeRateView(
        UUID id,
        long version,
        Currency from,
        Currency to,
        LocalDate date,
        BigDecimal rate,
        @Nullable String source) {

    static ExchangeRateView of(ExchangeRate rate) {
        return new ExchangeRateView(
                rate.id(),
                rate.version(),
                Currency.getInstance(rate.fromCurrency()),
                Currency.getInstance(rate.toCurrency()),
                rate.rateDate(),
                rate.rate(),
                rate.source());
    }
}
