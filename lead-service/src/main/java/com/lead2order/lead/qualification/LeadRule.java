package com.lead2order.lead.qualification;

import static com.lead2order.kit.rule.Rule.Kind.CONFLICT;
import static com.lead2order.kit.rule.Rule.Kind.FORBIDDEN;
import static com.lead2order.kit.rule.Rule.Kind.INVALID;
import static com.lead2order.kit.rule.Rule.Kind.NOT_FOUND;

import com.lead2order.kit.rule.Rule;

/** The rules about leads. */
enum LeadRule implements Rule {
    LEAD_MUST_EXIST(NOT_FOUND, "lead-not-found", "There is no such lead"),
    LEAD_MUST_BE_OPEN(CONFLICT, "lead-not-open", "A converted or retired lead stays as it is"),
    LEAD_MUST_BE_COMPLETE(
            INVALID, "lead-incomplete", "The lead misses what its qualification needs"),
    LEAD_MUST_BE_ACCEPTED(
            CONFLICT, "lead-not-accepted", "Only a lead that its owner has accepted is converted"),
    LEAD_IS_CONVERTED(CONFLICT, "already-converted", "The lead is converted already"),
    ONLY_OWNER_ANSWERS(
            FORBIDDEN, "not-lead-owner", "Only the person a lead is assigned to can answer"),
    REFERENCES_MUST_BE_KNOWN(
            INVALID, "lead-reference-unknown", "The lead names something that is not known");

    private final Definition definition;

    LeadRule(Kind kind, String slug, String title) {
        definition = new Definition(kind, slug, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
