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

    private final Kind kind;
    private final String slug;
    private final String title;

    ProgramRule(Kind kind, String slug, String title) {
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
