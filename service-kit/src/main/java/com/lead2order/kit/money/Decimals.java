package com.lead2order.kit.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How numbers are shown that are no amounts: quantities, rates, percentages. */
public final class Decimals {

    private Decimals() {}

    /** Without needless zeros, and without an exponent. */
    public static BigDecimal plain(BigDecimal number) {
        return withScaleOf(0, number);
    }

    /** The shortest form that keeps at least so many decimals. */
    static BigDecimal withScaleOf(int atLeast, BigDecimal number) {
        var shortest = number.stripTrailingZeros();
        return shortest.scale() < atLeast
                ? shortest.setScale(atLeast, RoundingMode.UNNECESSARY)
                : shortest;
    }
}
