package com.lead2order.partner.directory;

import static com.lead2order.kit.rule.Rule.Kind.INVALID;

import com.lead2order.kit.rule.Rule;

/** The rules about records of other services. */
enum DirectoryRule implements Rule {
    ACCOUNT_MUST_BE_KNOWN(INVALID, "account-unknown", "There is no such account"),
    CONTACT_MUST_BE_KNOWN(INVALID, "contact-not-known", "There is no such contact"),
    PRODUCT_MUST_BE_KNOWN(INVALID, "product-unknown", "There is no such product"),
    PERSON_MUST_BE_KNOWN(INVALID, "person-not-known", "There is no such person");

    private final Definition definition;

    DirectoryRule(Kind kind, String slug, String title) {
        definition = new Definition(kind, slug, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
