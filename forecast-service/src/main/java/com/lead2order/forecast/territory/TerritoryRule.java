package com.lead2order.forecast.territory;

import static com.lead2order.kit.rule.Rule.Kind.CONFLICT;
import static com.lead2order.kit.rule.Rule.Kind.INVALID;
import static com.lead2order.kit.rule.Rule.Kind.NOT_FOUND;

import com.lead2order.kit.rule.Rule;

/** The rules about territories. */
enum TerritoryRule implements Rule {
    TERRITORY_MUST_EXIST(NOT_FOUND, "territory-not-found", "There is no such territory"),
    ID_MUST_BE_FREE(CONFLICT, "territory-exists", "There is a territory with this id already"),
    ID_MUST_STAY(INVALID, "territory-id-fixed", "The id of a territory never changes"),
    CODE_MUST_BE_FREE(CONFLICT, "territory-code-taken", "Another territory has this code already"),
    PARENT_MUST_BE_ABOVE(
            INVALID,
            "territory-parent-invalid",
            "The parent must be another territory, not one below"),
    OWNERSHIPS_MUST_BE_ORDERED(
            INVALID, "territory-owners-invalid", "A person holds a territory once at a time");

    private final Definition definition;

    TerritoryRule(Kind kind, String slug, String title) {
        definition = new Definition(kind, slug, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
