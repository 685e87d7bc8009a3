package com.lead2order.partner.portal;

import static com.lead2order.kit.rule.Rule.Kind.NOT_FOUND;

import com.lead2order.kit.rule.Rule;

/** The rules about what partners see. */
enum PortalRule implements Rule {
    OPPORTUNITY_MUST_EXIST(
            NOT_FOUND, "partner-opportunity-not-found", "There is no such opportunity"),
    LEAD_MUST_EXIST(NOT_FOUND, "partner-lead-not-found", "There is no such lead");

    private final Kind kind;
    private final String slug;
    private final String title;

    PortalRule(Kind kind, String slug, String title) {
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
