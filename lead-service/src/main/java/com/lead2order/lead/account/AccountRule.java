package com.lead2order.lead.account;

import static com.lead2order.kit.rule.Rule.Kind.INVALID;
import static com.lead2order.kit.rule.Rule.Kind.NOT_FOUND;

import com.lead2order.kit.rule.Rule;

/** The rules about accounts. */
enum AccountRule implements Rule {
    ACCOUNT_MUST_EXIST(NOT_FOUND, "account-not-found", "There is no such account"),
    PARENT_MUST_BE_ABOVE(
            INVALID, "account-parent-invalid", "The parent must be another account, not one below");

    private final Kind kind;
    private final String slug;
    private final String title;

    AccountRule(Kind kind, String slug, String title) {
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
