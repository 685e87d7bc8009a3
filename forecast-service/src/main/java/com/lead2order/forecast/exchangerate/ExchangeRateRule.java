package com.lead2order.forecast.exchangerate;

import static com.lead2order.kit.rule.Rule.Kind.INVALID;
import static com.lead2order.kit.rule.Rule.Kind.NOT_FOUND;

import com.lead2order.kit.rule.Rule;

/** The rules about exchange rates. */
enum ExchangeRateRule implements Rule {
    RATE_MUST_EXIST(NOT_FOUND, "exchange-rate-not-found", "There is no such exchange rate"),
    RATES_MUST_BE_CLEAR(
            INVALID,
            "exchange-rate-invalid",
            "A rate is between two currencies, positive, and given once for a pair and date");

    private final Definition definition;

    ExchangeRateRule(Kind kind, String slug, String title) {
        definition = new Definition(kind, slug, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
