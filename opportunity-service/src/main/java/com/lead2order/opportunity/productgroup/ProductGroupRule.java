package com.lead2order.opportunity.productgroup;

import com.lead2order.kit.rule.Rule;

/** The rules about product groups. */
enum ProductGroupRule implements Rule {
    GROUP_MUST_EXIST(Kind.NOT_FOUND, "product-group-not-found", "There is no such product group"),
    PARENT_MUST_BE_ABOVE(
            Kind.INVALID,
            "product-group-parent-invalid",
            "The parent must be another group, not one below");

    private final Definition definition;

    ProductGroupRule(Kind kind, String slug, String title) {
        definition = new Definition(kind, slug, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
