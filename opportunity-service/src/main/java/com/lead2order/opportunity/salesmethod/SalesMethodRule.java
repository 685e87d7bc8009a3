package com.lead2order.opportunity.salesmethod;

import com.lead2order.kit.rule.Rule;

/** The rules about sales methods. */
enum SalesMethodRule implements Rule {
    METHOD_MUST_EXIST(Kind.NOT_FOUND, "sales-method-not-found", "There is no such sales method"),
    CODE_MUST_BE_NEW(
            Kind.CONFLICT, "sales-method-code-taken", "Another sales method has this code"),
    STAGES_MUST_MAKE_SENSE(
            Kind.INVALID, "sales-method-stages-invalid", "The stages do not make sense");

    private final Definition definition;

    SalesMethodRule(Kind kind, String slug, String title) {
        definition = new Definition(kind, slug, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
