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

    private final Kind kind;
    private final String slug;
    private final String title;

    ExchangeRateRule(Kind kind, String slug, String title) {
        this.kind = kind;
        this.slug = slug;
        this.title = title;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }
}
