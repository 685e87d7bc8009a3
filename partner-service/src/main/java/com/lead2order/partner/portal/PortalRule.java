package com.lead2order.partner.portal;

import static com.lead2order.kit.rule.Rule.Kind.NOT_FOUND;

import com.lead2order.kit.rule.Rule;

/** The rules about what partners see. */
enum PortalRule implements Rule {
    OPPORTUNITY_MUST_EXIST(
            NOT_FOUND, "partner-opportunity-not-found", "There is no such opportunity"),
    LEAD_MUST_EXIST(NOT_FOUND, "partner-lead-not-found", "There is no such lead");

    private final Definition definition;

    PortalRule(Kind kind, String slug, String title) {
        definition = new Definition(kind, slug, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
