package com.lead2order.partner.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lead2order.kit.audit.Authorship;
import com.lead2order.kit.money.Money;
import com.lead2order.kit.rule.Rule;
import com.lead2order.kit.rule.RuleViolation;
import com.lead2order.partner.Portal;
import com.lead2order.testing.AggregateWalk;
import com.lead2order.testing.Contracts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DealRegistrationTest {

    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000501");
    private static final UUID PARTNER = UUID.fromString("01900000-0000-7000-8000-000000000201");
    private static final UUID ACCOUNT = UUID.fromString("01900000-0000-7000-8000-000000000302");
    private static final UUID OPPORTUNITY = UUID.fromString("01900000-0000-7000-8000-000000000401");
    private static final UUID CHRIS = UUID.fromString("01900000-0000-7000-8000-000000000008");
    private static final UUID PAULA = UUID.fromString("01900000-0000-7000-8000-000000000009");
    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
    private static final ZonedDateTime TODAY = NOW.atZone(ZoneOffset.UTC);
    private static final LocalDate EXPIRY = LocalDate.parse("2027-02-20");

    private static DealDetails details(String amount, @Nullable UUID account) {
        var customer =
                account == null
                        ? new EndCustomer(
                                null,
                                null,
                                null,
                                "Hafenlogistik Kiel GmbH",
                                "DE",
                                null,
                                null,
                                null,
                                null)
                        : EndCustomer.known(account);
        return new DealDetails(
                "",
                "Warehouse scanners\nTwo sites",
                customer,
                null,
                List.of(),
                new Money(new BigDecimal(amount), Currency.getInstance("EUR")),
                LocalDate.parse("2027-01-31"),
                null);
    }

    private static DealRegistration draft() {
        return new DealRegistration(
                ID, "DR-1001", PARTNER, details("48000.00", null), Authorship.of(PAULA, NOW));
    }

    private static DealRegistration submitted() {
        var deal = draft();
        assertThat(deal.submit(PAULA, NOW)).isNotNull();
        return deal;
    }

    private static DealRegistration inReview() {
        var deal = submitted();
        assertThat(deal.startReview(CHRIS, NOW)).isNotNull();
        return deal;
    }

    private static DealRegistration approved() {
        var deal = inReview();
        assertThat(deal.approve(promise(CHRIS))).isNotNull();
        return deal;
    }

    private static Approval promise(UUID by) {
        return new Approval(
                OPPORTUNITY,
                ACCOUNT,
                new Approval.NewCustomer("Hafenlogistik Kiel GmbH", "DE"),
                "Warehouse scanners",
                new Money(new BigDecimal("48000.00"), Currency.getInstance("EUR")),
                LocalDate.parse("2027-01-31"),
                EXPIRY,
                CHRIS,
                NOW,
                by,
                null);
    }

    private static void assertViolates(Rule rule, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    @Test
    void isCalledAfterTheFirstLineOfItsDescription() {
        assertThat(draft().details().name()).isEqualTo("Warehouse scanners");
    }

    @Test
    void isWorthMoreThanNothing() {
        assertViolates(
                DealRule.AMOUNT_MUST_BE_POSITIVE,
                () -> draft().change(details("0.00", null), PAULA, NOW));
    }

    @Test
    void isChangedOnlyUntilItIsSubmitted() {
        assertThat(draft().change(details("50000.00", null), PAULA, NOW)).isPresent();
        assertThat(draft().change(details("48000.00", null), PAULA, NOW)).isEmpty();
        assertViolates(
                DealRule.DEAL_MUST_BE_OPEN_FOR_CHANGES,
                () -> submitted().change(details("50000.00", null), PAULA, NOW));
    }

    @Nested
    class Deciding {

        @Test
        void isNotForThoseWhoRegisteredIt() {
            assertViolates(
                    DealRule.AUTHOR_MAY_NOT_DECIDE, () -> inReview().approve(promise(PAULA)));
            assertViolates(
                    DealRule.AUTHOR_MAY_NOT_DECIDE,
                    () -> approved().extend(EXPIRY.plusDays(1), "more", PAULA, TODAY));
        }

        @Test
        void isNotForThoseWhoRewroteIt() {
            var deal = inReview();
            assertThat(deal.returnWith("How much?", CHRIS, NOW)).isNotNull();
            assertThat(deal.change(details("90000.00", null), CHRIS, NOW)).isPresent();
            assertThat(deal.submit(PAULA, NOW)).isNotNull();
            assertThat(deal.startReview(CHRIS, NOW)).isNotNull();

            assertViolates(DealRule.AUTHOR_MAY_NOT_DECIDE, () -> deal.approve(promise(CHRIS)));
        }

        @Test
        void remembersEveryStep() {
            assertThat(approved().history())
                    .extracting(DealHistory.Step::to)
                    .containsExactly(
                            DealStatus.SUBMITTED, DealStatus.IN_REVIEW, DealStatus.APPROVED);
        }

        @Test
        void canBeTakenBackAndMadeAnew() {
            var deal = approved();
            assertThat(deal.takeDecisionBack("new facts", CHRIS, NOW.plusSeconds(9))).isNotNull();

            assertThat(deal.status()).isEqualTo(DealStatus.SUBMITTED);
            assertThat(deal.submittedAt()).isEqualTo(NOW);
            assertThat(DealContract.stateOf(deal).approval()).isNull();
            assertThat(deal.approval()).isNotNull();
        }

        @Test
        void isNotTakenBackByAnotherSubmission() {
            assertThatThrownBy(() -> approved().submit(PAULA, NOW))
                    .isInstanceOf(RuleViolation.class);
        }
    }

    @Test
    void isProtectedOnlyForLonger() {
        assertViolates(
                DealRule.PROTECTION_MUST_GROW,
                () -> approved().extend(EXPIRY, "more", CHRIS, TODAY));
    }

    @Test
    void isProtectedForTwoYearsAtMost() {
        var latest = TODAY.toLocalDate().plusDays(730);

        assertViolates(
                DealRule.PROTECTION_MUST_END,
                () -> approved().extend(latest.plusDays(1), "more", CHRIS, TODAY));
        assertThat(approved().extend(latest, "more", CHRIS, TODAY)).isNotNull();
    }

    @Test
    void isNotExtendedOnceTheProtectionIsOver() {
        assertViolates(
                DealRule.PROTECTION_MUST_HOLD,
                () ->
                        approved()
                                .extend(
                                        EXPIRY.plusDays(9),
                                        "more",
                                        CHRIS,
                                        EXPIRY.atStartOfDay(ZoneOffset.UTC)));
    }

    @Test
    void endsItsNameWithAWholeCharacter() {
        var details =
                new DealDetails(
                        "",
                        "x".repeat(199) + "\uD83D\uDE80 to the moon",
                        EndCustomer.known(ACCOUNT),
                        null,
                        List.of(),
                        new Money(new BigDecimal("1"), Currency.getInstance("EUR")),
                        EXPIRY,
                        null);

        assertThat(details.name()).isEqualTo("x".repeat(199));
    }

    @Test
    void takesEveryStepWhereItIsDueAndNowhereElse() {
        var walk =
                AggregateWalk.over(
                        DealStatus.class,
                        DealRegistration::status,
                        DealContract::stateOf,
                        refusal ->
                                refusal instanceof RuleViolation violation
                                        && violation.rule().kind() == Rule.Kind.CONFLICT);
        for (var status : DealStatus.values()) {
            walk.in(status, () -> in(status));
        }
        var open = Set.of(DealStatus.DRAFT, DealStatus.RETURNED);
        var inReview = Set.of(DealStatus.IN_REVIEW);
        var approved = Set.of(DealStatus.APPROVED);
        walk.step("change", deal -> done(deal.change(details("9.00", null), PAULA, NOW)), open)
                .step("submit", deal -> done(deal.submit(PAULA, NOW)), open)
                .step(
                        "take back",
                        deal -> done(deal.takeDecisionBack("facts", CHRIS, NOW)),
                        Set.of(DealStatus.APPROVED, DealStatus.REJECTED))
                .step(
                        "review",
                        deal -> done(deal.startReview(CHRIS, NOW)),
                        Set.of(DealStatus.SUBMITTED))
                .step("return", deal -> done(deal.returnWith("Why?", CHRIS, NOW)), inReview)
                .step("approve", deal -> done(deal.approve(promise(CHRIS))), inReview)
                .step("reject", deal -> done(deal.reject("Ours", CHRIS, NOW)), inReview)
                .step(
                        "find duplicate",
                        deal -> done(deal.markDuplicate(PARTNER, "Known", CHRIS, NOW)),
                        inReview)
                .step(
                        "withdraw",
                        deal -> done(deal.withdraw(null, PAULA, NOW)),
                        Set.of(DealStatus.DRAFT, DealStatus.SUBMITTED))
                .step(
                        "extend",
                        deal -> done(deal.extend(EXPIRY.plusDays(1), "more", CHRIS, TODAY)),
                        approved)
                .step("expire", deal -> done(deal.expire(NOW)), approved)
                .step("win", deal -> done(deal.close(true, NOW)), approved)
                .step("lose", deal -> done(deal.close(false, NOW)), approved);

        walk.assertHolds();
    }

    private static void done(Object event) {
        assertThat(event).isNotNull();
    }

    private static DealRegistration in(DealStatus status) {
        var deal =
                switch (status) {
                    case DRAFT, WITHDRAWN -> draft();
                    case SUBMITTED -> submitted();
                    case IN_REVIEW, RETURNED, REJECTED, DUPLICATE -> inReview();
                    case APPROVED, EXPIRED, CLOSED_WON, CLOSED_LOST -> approved();
                };
        switch (status) {
            case RETURNED -> done(deal.returnWith("Why?", CHRIS, NOW));
            case REJECTED -> done(deal.reject("Ours", CHRIS, NOW));
            case DUPLICATE -> done(deal.markDuplicate(PARTNER, "Known", CHRIS, NOW));
            case WITHDRAWN -> done(deal.withdraw(null, PAULA, NOW));
            case EXPIRED -> done(deal.expire(NOW));
            case CLOSED_WON -> done(deal.close(true, NOW));
            case CLOSED_LOST -> done(deal.close(false, NOW));
            case DRAFT, SUBMITTED, IN_REVIEW, APPROVED -> {}
        }
        return deal;
    }

    @Nested
    class PublishedStates {

        @Test
        void areTheContracts() throws Exception {
            assertPublishes(new DealEvent.Drafted(ID), "drafted", draft());
            var deal = draft();
            var changed = deal.change(details("48000.00", ACCOUNT), PAULA, NOW).orElseThrow();
            assertPublishes(changed, "changed", deal);

            deal = draft();
            assertPublishes(deal.submit(PAULA, NOW), "submitted", deal);
            assertPublishes(deal.startReview(CHRIS, NOW), "review-started", deal);
            assertPublishes(deal.returnWith("Which site?", CHRIS, NOW), "returned", deal);

            deal = inReview();
            assertPublishes(deal.reject("Ours", CHRIS, NOW), "rejected", deal);
            deal = inReview();
            assertPublishes(
                    deal.markDuplicate(UUID.randomUUID(), "Known", CHRIS, NOW),
                    "found-duplicate",
                    deal);
            deal = draft();
            assertPublishes(deal.withdraw(null, PAULA, NOW), "withdrawn", deal);
        }

        @Test
        void afterAnApprovalAreTheContracts() throws Exception {
            var deal = inReview();
            assertPublishes(deal.approve(promise(CHRIS)), "approved", deal);
            assertPublishes(
                    deal.extend(LocalDate.parse("2027-05-20"), "more", CHRIS, TODAY),
                    "extended",
                    deal);
            deal = approved();
            assertPublishes(deal.expire(NOW), "expired", deal);
            deal = approved();
            assertPublishes(deal.close(true, NOW), "closed", deal);
        }

        private static void assertPublishes(DealEvent event, String fact, DealRegistration deal)
                throws Exception {
            var message = DealContract.messageFor(event, deal);
            assertThat(message.type())
                    .isEqualTo("com.lead2order.deal-registration." + fact + ".v1");
            Contracts.assertProduces(
                    "deal-registrations",
                    "deal-registration-" + fact,
                    Portal.json().writeValueAsString(message.payload()));
        }
    }
}
