package com.lead2order.opportunity.product;

import com.lead2order.kit.rule.Rule;

/** The rules about products. */
enum ProductRule implements Rule {
    PRODUCT_MUST_EXIST(Kind.NOT_FOUND, "product-not-found", "There is no such product"),
    GROUP_MUST_BE_KNOWN(Kind.INVALID, "product-group-unknown", "The product group is not known");

    private final Definition definition;

    ProductRule(Kind kind, String slug, String title) {
        definition = new Definition(kind, slug, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
