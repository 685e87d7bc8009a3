package com.lead2order.partner.registration;

import static com.lead2order.kit.rule.Rule.Kind.CONFLICT;
import static com.lead2order.kit.rule.Rule.Kind.FORBIDDEN;
import static com.lead2order.kit.rule.Rule.Kind.INVALID;
import static com.lead2order.kit.rule.Rule.Kind.NOT_FOUND;

import com.lead2order.kit.rule.Rule;

/** The rules about deal registrations. */
public enum DealRule implements Rule {
    DEAL_MUST_EXIST(NOT_FOUND, "deal-registration-not-found", "There is no such deal registration"),
    PARTNER_MUST_BE_NAMED(
            INVALID, "deal-partner-missing", "Name the partner that registers the deal"),
    PARTNER_MUST_BE_ACTIVE(
            CONFLICT, "deal-partner-inactive", "This partner registers no deals now"),
    AMOUNT_MUST_BE_POSITIVE(
            INVALID, "deal-amount-not-positive", "A deal is worth more than nothing"),
    DEAL_MUST_BE_OPEN_FOR_CHANGES(
            CONFLICT,
            "deal-not-changeable",
            "Only a draft or returned registration can be changed"),
    AUTHOR_MAY_NOT_DECIDE(
            FORBIDDEN, "author-may-not-decide", "Nobody decides a registration they made"),
    REASON_MUST_BE_GIVEN(INVALID, "deal-reason-missing", "Taking a decision back needs a reason"),
    FIRST_COME_MUST_BE_RESPECTED(
            CONFLICT, "deal-conflict", "This customer is claimed already: give a justification"),
    CUSTOMER_MUST_BE_CLEAR(
            CONFLICT,
            "deal-customer-ambiguous",
            "More than one account is this customer: name the right one"),
    CUSTOMER_MUST_STAY(
            CONFLICT,
            "deal-customer-fixed",
            "The opportunity of this deal has its account already"),
    DUPLICATE_MUST_BE_ANOTHER(
            INVALID, "deal-duplicate-unknown", "A duplicate names another registration"),
    PROTECTION_MUST_GROW(
            INVALID, "deal-protection-not-longer", "An extension ends later than the protection"),
    PROTECTION_MUST_END(
            INVALID,
            "deal-protection-too-long",
            "A deal is protected for 730 days at most, from the day of the decision"),
    PROTECTION_MUST_HOLD(CONFLICT, "deal-protection-over", "The protection of this deal is over");

    private final Definition definition;

    DealRule(Kind kind, String slug, String title) {
        definition = new Definition(kind, slug, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
