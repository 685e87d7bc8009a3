package com.lead2order.kit.money;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount with its currency.
 *
 * @param amount at most 15 digits before and 4 after the point; written as a string in JSON
 * @param currency ISO 4217
 */
public record Money(
        @NotNull @Digits(integer = 15, fraction = 4) BigDecimal amount,
        @NotNull Currency currency) {

    /** Decimal places an amount may have. */
    public static final int SCALE = 4;

    /** An amount as it was stored: no more decimals than needed, but at least two. */
    public static Money stored(BigDecimal amount, Currency currency) {
        return new Money(shown(amount), currency);
    }

    /** The shortest form of an amount that keeps at least two decimals. */
    public static BigDecimal shown(BigDecimal amount) {
        return Decimals.withScaleOf(2, amount);
    }

    /** Zero in the given currency. */
    public static Money zero(Currency currency) {
        return new Money(new BigDecimal("0.00"), currency);
    }
}
