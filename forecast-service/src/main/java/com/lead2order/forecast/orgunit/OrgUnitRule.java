package com.lead2order.forecast.orgunit;

import static com.lead2order.kit.rule.Rule.Kind.CONFLICT;
import static com.lead2order.kit.rule.Rule.Kind.INVALID;
import static com.lead2order.kit.rule.Rule.Kind.NOT_FOUND;

import com.lead2order.kit.rule.Rule;

/** The rules about units. */
enum OrgUnitRule implements Rule {
    UNIT_MUST_EXIST(NOT_FOUND, "org-unit-not-found", "There is no such unit"),
    ID_MUST_BE_FREE(CONFLICT, "org-unit-exists", "There is a unit with this id already"),
    ID_MUST_STAY(INVALID, "org-unit-id-fixed", "The id of a unit never changes"),
    PARENT_MUST_BE_ABOVE(
            INVALID, "org-unit-parent-invalid", "The parent must be another unit, not one below"),
    MEMBERSHIPS_MUST_BE_ORDERED(
            INVALID, "org-unit-members-invalid", "A person is in a unit once at a time");

    private final Definition definition;

    OrgUnitRule(Kind kind, String slug, String title) {
        definition = new Definition(kind, slug, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
