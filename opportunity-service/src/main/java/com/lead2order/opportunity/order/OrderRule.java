package com.lead2order.opportunity.order;

import com.lead2order.kit.rule.Rule;

/** The rules about orders. */
public enum OrderRule implements Rule {
    ORDER_MUST_EXIST(Kind.NOT_FOUND, "order-not-found", "There is no such order"),
    ONE_VERSION_ONE_CONTENT(
            Kind.CONFLICT,
            "same-version-other-content",
            "The same version was sent before with another content"),
    BOOKED_ORDERS_STAY(
            Kind.CONFLICT, "opportunity-booked", "The ERP has booked the order of this deal");

    private final Definition definition;

    OrderRule(Kind kind, String slug, String title) {
        definition = new Definition(kind, slug, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
