package com.lead2order.forecast.exchangerate;

import com.lead2order.kit.money.Decimals;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What one unit of a currency is worth in another, as it is read; it is written many at a time. */
@Entity
@Immutable
class ExchangeRate {

    @Id private UUID id;
    private long version;
    private String fromCurrency;
    private String toCurrency;
    private LocalDate rateDate;
    private BigDecimal rate;
    private @Nullable String source;

    @SuppressWarnings("NullAway.Init")
    ExchangeRate() {}

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String fromCurrency() {
        return fromCurrency;
    }

    String toCurrency() {
        return toCurrency;
    }

    LocalDate rateDate() {
        return rateDate;
    }

    /** Without needless zeros. */
    BigDecimal rate() {
        return Decimals.plain(rate);
    }

    @Nullable String source() {
        return source;
    }
}
