package com.lead2order.forecast.person;

import static com.lead2order.kit.rule.Rule.Kind.CONFLICT;
import static com.lead2order.kit.rule.Rule.Kind.INVALID;
import static com.lead2order.kit.rule.Rule.Kind.NOT_FOUND;

import com.lead2order.kit.rule.Rule;

/** The rules about people. */
enum PersonRule implements Rule {
    PERSON_MUST_EXIST(NOT_FOUND, "person-not-found", "There is no such person"),
    ID_MUST_BE_FREE(CONFLICT, "person-exists", "There is a person with this id already"),
    ID_MUST_STAY(INVALID, "person-id-fixed", "The id of a person never changes"),
    USER_NAME_MUST_BE_FREE(
            CONFLICT, "user-name-taken", "Someone else signs in with this user name");

    private final Definition definition;

    PersonRule(Kind kind, String slug, String title) {
        definition = new Definition(kind, slug, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
