package com.lead2order.agreement.policy;

import static com.lead2order.kit.rule.Rule.Kind.NOT_FOUND;

import com.lead2order.kit.rule.Rule;

/** The rules about policies. */
enum PolicyRule implements Rule {
    POLICY_MUST_EXIST(NOT_FOUND, "policy-not-found", "There is no such policy");

    private final Definition definition;

    PolicyRule(Kind kind, String slug, String title) {
        definition = new Definition(kind, slug, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
