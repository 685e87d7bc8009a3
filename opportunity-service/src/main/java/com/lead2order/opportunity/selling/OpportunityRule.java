package com.lead2order.opportunity.selling;

import com.lead2order.kit.rule.Rule;

/** The rules about opportunities. */
enum OpportunityRule implements Rule {
    OPPORTUNITY_MUST_EXIST(Kind.NOT_FOUND, "opportunity-not-found", "There is no such opportunity"),
    STAGE_MUST_BE_OF_THE_METHOD(
            Kind.INVALID, "stage-unknown", "The sales method has no such stage"),
    STAGE_MUST_BE_ANOTHER(
            Kind.CONFLICT, "stage-unchanged", "The opportunity is in this stage already"),
    GATE_MUST_BE_PASSED(
            Kind.INVALID, "gate-not-passed", "The stage asks for more than is known of the deal"),
    GOING_BACK_NEEDS_A_REASON(Kind.INVALID, "reason-required", "Say why the deal goes back"),
    CLOSURE_MUST_BE_EXPLAINED(Kind.INVALID, "closure-incomplete", "The closure needs more"),
    BOOKED_DEALS_STAY_WON(
            Kind.CONFLICT, "opportunity-booked", "The ERP has booked the order of this deal");

    private final Definition definition;

    OpportunityRule(Kind kind, String slug, String title) {
        definition = new Definition(kind, slug, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
