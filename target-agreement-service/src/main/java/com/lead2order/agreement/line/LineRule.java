package com.lead2order.agreement.line;

import static com.lead2order.kit.rule.Rule.Kind.CONFLICT;
import static com.lead2order.kit.rule.Rule.Kind.INVALID;
import static com.lead2order.kit.rule.Rule.Kind.NOT_FOUND;

import com.lead2order.kit.rule.Rule;

/** The rules about the lines of target agreements. */
public enum LineRule implements Rule {
    LINE_MUST_EXIST(NOT_FOUND, "target-line-not-found", "The agreement has no such line"),
    LINE_CLOSED(CONFLICT, "line-closed", "The line is agreed upon already"),
    LINE_EXISTS(CONFLICT, "target-line-exists", "The agreement has such a line already"),
    VALUE_INVALID(INVALID, "target-value-invalid", "The value of a target is not acceptable"),
    RATIONALE_NEEDED(
            INVALID,
            "rationale-needed",
            "A plan that differs so much from last year needs a rationale"),
    DECLINING_NEEDS_REASON(INVALID, "reason-needed", "Declining a proposal needs a reason");

    private final Definition definition;

    LineRule(Kind kind, String slug, String title) {
        definition = new Definition(kind, slug, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
