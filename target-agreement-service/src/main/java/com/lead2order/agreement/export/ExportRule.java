package com.lead2order.agreement.export;

import static com.lead2order.kit.rule.Rule.Kind.MALFORMED;

import com.lead2order.kit.rule.Rule;

/** The rules about exports. */
enum ExportRule implements Rule {
    CURSOR_MUST_BE_OURS(MALFORMED, "invalid-cursor", "The cursor does not belong to this feed");

    private final Definition definition;

    ExportRule(Kind kind, String slug, String title) {
        definition = new Definition(kind, slug, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
