package com.lead2order.agreement.export;

import static com.lead2order.kit.rule.Rule.Kind.MALFORMED;

import com.lead2order.kit.rule.Rule;

/** The rules about exports. */
enum ExportRule implements Rule {
    CURSOR_MUST_BE_OURS(MALFORMED, "invalid-cursor", "The cursor does not belong to this feed");

    private final Kind kind;
    private final String slug;
    private final String title;

    ExportRule(Kind kind, String slug, String title) {
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
