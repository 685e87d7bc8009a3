package com.lead2order.forecast.quota;

import static com.lead2order.kit.rule.Rule.Kind.FORBIDDEN;
import static com.lead2order.kit.rule.Rule.Kind.INVALID;
import static com.lead2order.kit.rule.Rule.Kind.NOT_FOUND;

import com.lead2order.kit.rule.Rule;

/** The rules about quotas. */
enum QuotaRule implements Rule {
    QUOTA_MUST_EXIST(NOT_FOUND, "quota-not-found", "There is no such quota"),
    VALUE_MUST_NOT_BE_NEGATIVE(INVALID, "quota-negative", "A quota is not negative"),
    NOT_ONES_OWN(FORBIDDEN, "own-quota", "Nobody sets their own quota"),
    PERIOD_MUST_BE_KNOWN(INVALID, "quota-period-unknown", "The quota names no known period"),
    SUBJECT_MUST_STAY(
            INVALID,
            "quota-subject-fixed",
            "The external key belongs to a quota of another holder or period");

    private final Definition definition;

    QuotaRule(Kind kind, String slug, String title) {
        definition = new Definition(kind, slug, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
