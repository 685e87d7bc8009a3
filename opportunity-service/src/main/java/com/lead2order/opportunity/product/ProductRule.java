package com.lead2order.opportunity.product;

import com.lead2order.kit.rule.Rule;

/** The rules about products. */
enum ProductRule implements Rule {
    PRODUCT_MUST_EXIST(Kind.NOT_FOUND, "product-not-found", "There is no such product"),
    GROUP_MUST_BE_KNOWN(Kind.INVALID, "product-group-unknown", "The product group is not known");

    private final Kind kind;
    private final String slug;
    private final String title;

    ProductRule(Kind kind, String slug, String title) {
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
