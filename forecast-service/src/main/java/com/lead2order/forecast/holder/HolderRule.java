package com.lead2order.forecast.holder;

import static com.lead2order.kit.rule.Rule.Kind.INVALID;
import static com.lead2order.kit.rule.Rule.Kind.NOT_FOUND;

import com.lead2order.kit.rule.Rule;

/** The rules about naming holders. */
public enum HolderRule implements Rule {
    HOLDER_MUST_EXIST(NOT_FOUND, "holder-not-found", "There is no such person, unit or territory"),
    REFERENCE_MUST_BE_KNOWN(INVALID, "reference-unknown", "A reference names no known record");

    private final Definition definition;

    HolderRule(Kind kind, String slug, String title) {
        definition = new Definition(kind, slug, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
