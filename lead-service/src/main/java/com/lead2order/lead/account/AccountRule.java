package com.lead2order.lead.account;

import static com.lead2order.kit.rule.Rule.Kind.INVALID;
import static com.lead2order.kit.rule.Rule.Kind.NOT_FOUND;

import com.lead2order.kit.rule.Rule;

/** The rules about accounts. */
enum AccountRule implements Rule {
    ACCOUNT_MUST_EXIST(NOT_FOUND, "account-not-found", "There is no such account"),
    PARENT_MUST_BE_ABOVE(
            INVALID, "account-parent-invalid", "The parent must be another account, not one below");

    private final Definition definition;

    AccountRule(Kind kind, String slug, String title) {
        definition = new Definition(kind, slug, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
