package com.lead2order.forecast.holder;

import static com.lead2order.kit.rule.Rule.Kind.INVALID;
import static com.lead2order.kit.rule.Rule.Kind.NOT_FOUND;

import com.lead2order.kit.rule.Rule;

/** The rules about naming holders. */
public enum HolderRule implements Rule {
    HOLDER_MUST_EXIST(NOT_FOUND, "holder-not-found", "There is no such person, unit or territory"),
    REFERENCE_MUST_BE_KNOWN(INVALID, "reference-unknown", "A reference names no known record");

    private final Kind kind;
    private final String slug;
    private final String title;

    HolderRule(Kind kind, String slug, String title) {
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
