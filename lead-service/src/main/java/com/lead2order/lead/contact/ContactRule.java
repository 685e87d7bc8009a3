package com.lead2order.lead.contact;

import static com.lead2order.kit.rule.Rule.Kind.INVALID;
import static com.lead2order.kit.rule.Rule.Kind.NOT_FOUND;

import com.lead2order.kit.rule.Rule;

/** The rules about contacts. */
enum ContactRule implements Rule {
    CONTACT_MUST_EXIST(NOT_FOUND, "contact-not-found", "There is no such contact"),
    ACCOUNTS_MUST_EXIST(INVALID, "contact-account-unknown", "A contact works at known accounts"),
    SUPERIOR_MUST_BE_ABOVE(
            INVALID,
            "contact-superior-invalid",
            "The superior must be another contact, not one who reports to this one");

    private final Definition definition;

    ContactRule(Kind kind, String slug, String title) {
        definition = new Definition(kind, slug, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
