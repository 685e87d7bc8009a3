package com.lead2order.kit.money;

import java.util.Currency;

/** Which codes of ISO 4217 are money. */
public final class Currencies {

    private Currencies() {}

    /** Whether one can pay in it; {@code XXX}, {@code XTS} and gold, for example, are no money. */
    public static boolean isMoney(Currency currency) {
        return currency.getDefaultFractionDigits() >= 0;
    }
}
