package com.lead2order.partner.program;

import static com.lead2order.kit.rule.Rule.Kind.INVALID;
import static com.lead2order.kit.rule.Rule.Kind.NOT_FOUND;

import com.lead2order.kit.rule.Rule;

/** The rules about partner programs. */
enum ProgramRule implements Rule {
    PROGRAM_MUST_EXIST(NOT_FOUND, "program-not-found", "There is no such partner program"),
    PROGRAM_MUST_BE_KNOWN(INVALID, "program-unknown", "There is no such partner program"),
    PROGRAM_MUST_END_AFTER_ITS_START(
            INVALID, "program-ends-before-start", "A program ends after its first day");

    private final Definition definition;

    ProgramRule(Kind kind, String slug, String title) {
        definition = new Definition(kind, slug, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
