package com.lead2order.partner.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lead2order.kit.audit.Authorship;
import com.lead2order.kit.money.Money;
import com.lead2order.kit.rule.Rule;
import com.lead2order.kit.rule.RuleViolation;
import com.lead2order.partner.Portal;
import com.lead2order.testing.Contracts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
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
                    () -> approved().extend(EXPIRY.plusDays(1), "more", PAULA, NOW));
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
                DealRule.PROTECTION_MUST_GROW, () -> approved().extend(EXPIRY, "more", CHRIS, NOW));
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
                    deal.extend(LocalDate.parse("2027-05-20"), "more", CHRIS, NOW),
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
