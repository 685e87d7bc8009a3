package com.lead2order.agreement.policy;

import static com.lead2order.kit.rule.Rule.Kind.NOT_FOUND;

import com.lead2order.kit.rule.Rule;

/** The rules about policies. */
enum PolicyRule implements Rule {
    POLICY_MUST_EXIST(NOT_FOUND, "policy-not-found", "There is no such policy");

    private final Kind kind;
    private final String slug;
    private final String title;

    PolicyRule(Kind kind, String slug, String title) {
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
