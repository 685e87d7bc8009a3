package com.lead2order.partner.profile;

import static com.lead2order.kit.rule.Rule.Kind.CONFLICT;
import static com.lead2order.kit.rule.Rule.Kind.INVALID;
import static com.lead2order.kit.rule.Rule.Kind.NOT_FOUND;

import com.lead2order.kit.rule.Rule;

/** The rules about partners. */
enum PartnerRule implements Rule {
    PARTNER_MUST_EXIST(NOT_FOUND, "partner-not-found", "There is no such partner"),
    PARTNER_MUST_BE_KNOWN(INVALID, "partner-unknown", "There is no such partner for you"),
    PARTNER_ID_MUST_BE_FREE(
            CONFLICT, "partner-id-taken", "There is a partner with this id already"),
    USER_MUST_BE_NAMED(INVALID, "partner-user-not-named", "Name the person by id or by user name"),
    USER_MUST_BE_OF_ONE_PARTNER(
            CONFLICT, "partner-user-taken", "This person is a user of another partner"),
    USER_MUST_EXIST(NOT_FOUND, "partner-user-not-found", "This person is no user of the partner"),
    USER_MUST_BE_OF_THE_PARTNER_ONLY(
            CONFLICT, "partner-user-is-ours", "Whoever looks after partners is no user of one");

    private final Definition definition;

    PartnerRule(Kind kind, String slug, String title) {
        definition = new Definition(kind, slug, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
