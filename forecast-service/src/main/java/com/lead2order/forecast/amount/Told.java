package com.lead2order.forecast.amount;

import com.lead2order.kit.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sum as it is told in one currency.
 *
 * @param exact what could be converted; rounded once, for display
 * @param missing what could not, because there is no rate
 */
public record Told(Currency currency, BigDecimal exact, Amounts missing) {

    /** What could be converted, to four decimals. */
    public Money money() {
        return Amounts.money(exact, currency);
    }

    /** True where something is missing; else nothing is said of it. */
    public @Nullable Boolean incomplete() {
        return missing.isNone() ? null : true;
    }

    /** What is missing, by currency; null where nothing is. */
    public @Nullable List<Money> missingOrNull() {
        return missing.isNone() ? null : missing.list();
    }
}
