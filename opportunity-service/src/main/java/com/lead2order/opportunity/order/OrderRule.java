package com.lead2order.opportunity.order;

import com.lead2order.kit.rule.Rule;

/** The rules about orders. */
enum OrderRule implements Rule {
    ORDER_MUST_EXIST(Kind.NOT_FOUND, "order-not-found", "There is no such order"),
    ONE_VERSION_ONE_CONTENT(
            Kind.CONFLICT,
            "same-version-other-content",
            "The same version was sent before with another content"),
    BOOKED_ORDERS_STAY(
            Kind.CONFLICT, "opportunity-booked", "The ERP has booked the order of this deal");

    private final Kind kind;
    private final String slug;
    private final String title;

    OrderRule(Kind kind, String slug, String title) {
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
