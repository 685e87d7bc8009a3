package com.lead2order.agreement.cycle;

import static com.lead2order.kit.rule.Rule.Kind.CONFLICT;
import static com.lead2order.kit.rule.Rule.Kind.INVALID;
import static com.lead2order.kit.rule.Rule.Kind.NOT_FOUND;

import com.lead2order.kit.rule.Rule;

/** The rules about planning cycles. */
enum CycleRule implements Rule {
    CYCLE_MUST_EXIST(NOT_FOUND, "planning-cycle-not-found", "There is no such planning cycle"),
    POLICY_MUST_BE_KNOWN(INVALID, "unknown-policy", "The cycle needs a policy that exists"),
    FISCAL_YEAR_MUST_BE_KNOWN(
            INVALID, "unknown-fiscal-year", "The cycle needs a fiscal year of a known calendar"),
    YEAR_MUST_BE_OVER(
            CONFLICT, "fiscal-year-not-over", "A cycle is closed once its fiscal year is over");

    private final Definition definition;

    CycleRule(Kind kind, String slug, String title) {
        definition = new Definition(kind, slug, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
