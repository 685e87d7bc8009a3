package com.lead2order.agreement.target;

import static com.lead2order.kit.rule.Rule.Kind.CONFLICT;
import static com.lead2order.kit.rule.Rule.Kind.FORBIDDEN;
import static com.lead2order.kit.rule.Rule.Kind.INVALID;
import static com.lead2order.kit.rule.Rule.Kind.NOT_FOUND;

import com.lead2order.kit.rule.Rule;

/** The rules about target agreements. */
public enum AgreementRule implements Rule {
    AGREEMENT_MUST_EXIST(NOT_FOUND, "target-agreement-not-found", "There is no such agreement"),
    ONLY_THE_EMPLOYEE(
            FORBIDDEN, "only-the-employee", "Only the employee of the agreement may do this"),
    ONLY_THE_MANAGER(
            FORBIDDEN, "only-the-manager", "Only the manager of the agreement may do this"),
    OWN_TARGET(FORBIDDEN, "own-target", "Nobody reviews or decides their own target"),
    ONLY_A_PARTY(FORBIDDEN, "only-a-party", "Only the employee and the manager may do this"),
    ONLY_MANAGEMENT_SETS_MEASURE(
            FORBIDDEN, "measure-for-management-only", "Only management sets this measure"),
    ONLY_FROM_ABOVE(
            FORBIDDEN, "only-from-above", "Only somebody above the manager may decide this"),
    NOBODY_DECIDES(
            CONFLICT, "round-limit-blocks", "The policy lets nobody decide after the last round"),
    LINES_NEEDED(CONFLICT, "agreement-without-lines", "An agreement needs at least one line"),
    LINES_UNDECIDED(
            CONFLICT,
            "lines-undecided",
            "Some lines have been neither confirmed nor answered with a proposal"),
    PROPOSALS_UNANSWERED(
            CONFLICT,
            "proposals-unanswered",
            "Some proposals have been neither accepted nor declined"),
    AMENDMENT_OPEN(CONFLICT, "amendment-open", "Another version is being negotiated already"),
    NEGOTIATIONS_OPEN(
            CONFLICT, "negotiations-open", "Some agreements of the cycle are not in force yet"),
    YEAR_IS_OVER(CONFLICT, "fiscal-year-over", "The fiscal year of the agreement is over"),
    REFERENCE_UNKNOWN(INVALID, "unknown-reference", "A record that is referred to is not known"),
    EMPLOYEES_MUST_BE_BELOW(
            INVALID, "employees-not-below", "Agreements are opened for people below the caller"),
    OPEN_LINES_MUST_BE_DECIDED(
            INVALID, "open-lines-undecided", "A decision names each open line once, and no other");

    private final Definition definition;

    AgreementRule(Kind kind, String slug, String title) {
        definition = new Definition(kind, slug, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
