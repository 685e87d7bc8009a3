package com.lead2order.opportunity.selling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.lead2order.kit.money.Money;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.Rule;
import com.lead2order.kit.rule.RuleViolation;
import com.lead2order.kit.rule.Violation;
import com.lead2order.opportunity.fulfilment.Booking;
import com.lead2order.opportunity.salesmethod.ForecastCategory;
import com.lead2order.opportunity.salesmethod.GateField;
import com.lead2order.opportunity.salesmethod.Method;
import com.lead2order.opportunity.salesmethod.Stage;
import com.lead2order.opportunity.testdata.TestJson;
import com.lead2order.testing.AggregateWalk;
import com.lead2order.testing.Contracts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OpportunityTest {

    static final Instant NOW = Instant.parse("2026-01-15T09:30:00Z");
    static final Instant LATER = Instant.parse("2026-02-01T10:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    static final Money AMOUNT = new Money(new BigDecimal("48000.00"), Currency.getInstance("EUR"));

    static final Stage QUALIFY = stage("QUALIFY", 10, ForecastCategory.PIPELINE, List.of());
    static final Stage DISCOVER =
            stage("DISCOVER", 25, ForecastCategory.PIPELINE, List.of(GateField.PRIMARY_CONTACT));
    static final Stage AGREE =
            stage(
                    "AGREE",
                    85,
                    ForecastCategory.COMMIT,
                    List.of(GateField.CUSTOMER_NEED, GateField.NEXT_STEP));
    static final Method METHOD = new Method(id(301), List.of(QUALIFY, DISCOVER, AGREE));

    static UUID id(int number) {
        return UUID.fromString("01900000-0000-7000-8000-%012d".formatted(number));
    }

    private static Stage stage(
            String code, int percent, ForecastCategory category, List<GateField> gate) {
        return new Stage(
                code,
                code,
                null,
                percent,
                category,
                14,
                gate,
                new Stage.Coaching("", List.of(), List.of()));
    }

    private static OpportunityDetails details(LocalDate closeDate, @Nullable Integer percent) {
        return new OpportunityDetails(
                "Fleet of service bikes",
                id(2101),
                id(2102),
                id(3),
                List.of(id(4)),
                List.of(),
                id(301),
                AMOUNT,
                closeDate,
                OpportunityType.NEW,
                null,
                null,
                null,
                percent,
                null,
                true);
    }

    private static Opportunity opened() {
        return new Opportunity(
                id(2001),
                "O-1001",
                details(LocalDate.of(2026, 6, 30), null),
                Origin.lead(id(2201), null),
                METHOD,
                id(3),
                NOW);
    }

    private static Opportunity in(OpportunityStatus status) {
        var opportunity = opened();
        OpportunityEvent end =
                switch (status) {
                    case OPEN -> new OpportunityEvent.Opened(opportunity.id());
                    case WON -> opportunity.win(TODAY, null, TODAY, null, LATER);
                    case LOST -> opportunity.lose(CloseReason.PRICE, null, TODAY, null, LATER);
                    case ABANDONED -> opportunity.abandon(null, null, TODAY, null, LATER);
                };
        assertThat(end.opportunityId()).isEqualTo(opportunity.id());
        return opportunity;
    }

    private static void assertViolates(Rule rule, ThrowingCallable step, String... pointers) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(step)
                .satisfies(violation -> {
                    assertThat(violation.rule()).isEqualTo(rule);
                    assertThat(violation.violations())
                            .extracting(Violation::pointer)
                            .containsExactly(pointers);
                });
    }

    @Nested
    class EveryStep {

        private static final Map<OpportunityStatus, Set<OpportunityStatus>> ALLOWED =
                Map.of(
                        OpportunityStatus.OPEN,
                        Set.of(
                                OpportunityStatus.WON,
                                OpportunityStatus.LOST,
                                OpportunityStatus.ABANDONED),
                        OpportunityStatus.WON,
                        Set.of(OpportunityStatus.OPEN),
                        OpportunityStatus.LOST,
                        Set.of(OpportunityStatus.OPEN),
                        OpportunityStatus.ABANDONED,
                        Set.of());

        @Test
        void isRefusedOnceMoreAndTooLate() {
            var walk =
                    AggregateWalk.over(
                            OpportunityStatus.class,
                            Opportunity::status,
                            OpportunityContract::stateOf,
                            refusal ->
                                    refusal instanceof RuleViolation violation
                                            && violation.rule().kind() == Rule.Kind.CONFLICT);
            for (var status : OpportunityStatus.values()) {
                walk.in(status, () -> in(status));
            }
            var open = Set.of(OpportunityStatus.OPEN);
            walk.step(
                            "change",
                            deal -> done(deal.change(details(TODAY, 50), METHOD, id(3), LATER)),
                            open)
                    .step(
                            "move",
                            deal -> done(deal.moveTo(DISCOVER, METHOD, null, id(3), LATER)),
                            open)
                    .step("win", deal -> done(deal.win(TODAY, null, TODAY, id(3), LATER)), open)
                    .step(
                            "lose",
                            deal -> done(deal.lose(CloseReason.PRICE, null, TODAY, id(3), LATER)),
                            open)
                    .step(
                            "abandon",
                            deal -> done(deal.abandon(null, null, TODAY, id(3), LATER)),
                            open)
                    .step(
                            "reopen",
                            deal -> done(deal.reopen(METHOD, id(3), LATER)),
                            Set.of(OpportunityStatus.WON, OpportunityStatus.LOST));

            walk.assertHolds();
        }

        private static void done(Object event) {
            assertThat(event).isNotNull();
        }

        @Test
        void isAllowedOrRefusedAsTheTableSays() {
            for (var from : OpportunityStatus.values()) {
                for (var to : OpportunityStatus.values()) {
                    var allowed = ALLOWED.getOrDefault(from, Set.of()).contains(to);
                    var opportunity = in(from);
                    ThrowingCallable step = () -> assertThat(step(opportunity, to)).isNotNull();
                    if (allowed) {
                        assertThat(catchNothing(step)).isTrue();
                        assertThat(opportunity.status()).isEqualTo(to);
                    } else if (from != OpportunityStatus.OPEN || to != OpportunityStatus.OPEN) {
                        assertViolates(RequestRule.ILLEGAL_TRANSITION, step);
                        assertThat(opportunity.status()).isEqualTo(from);
                    }
                }
            }
        }

        private static boolean catchNothing(ThrowingCallable step) {
            try {
                step.call();
                return true;
            } catch (Throwable refused) {
                throw new AssertionError(refused);
            }
        }

        private static OpportunityEvent step(Opportunity opportunity, OpportunityStatus to) {
            return switch (to) {
                case OPEN -> opportunity.reopen(METHOD, null, LATER);
                case WON -> opportunity.win(TODAY, null, TODAY, null, LATER);
                case LOST -> opportunity.lose(CloseReason.OTHER, null, TODAY, null, LATER);
                case ABANDONED -> opportunity.abandon(null, null, TODAY, null, LATER);
            };
        }

        @Test
        void onlyOpenDealsMoveAndChange() {
            var lost = in(OpportunityStatus.LOST);
            assertViolates(
                    RequestRule.ILLEGAL_TRANSITION,
                    () -> assertThat(lost.moveTo(AGREE, METHOD, null, null, LATER)).isNull());
            assertViolates(
                    RequestRule.ILLEGAL_TRANSITION,
                    () ->
                            assertThat(
                                            lost.change(
                                                    details(LocalDate.of(2027, 1, 1), null),
                                                    METHOD,
                                                    null,
                                                    LATER))
                                    .isEmpty());
        }
    }

    @Nested
    class MovingThroughTheStages {

        @Test
        void takesOverTheirProbabilityAndCategory() {
            var opportunity = opened();
            assertThat(opportunity.probabilityPercent()).isEqualTo(10);
            assertThat(opportunity.moveTo(DISCOVER, METHOD, null, null, LATER)).isNotNull();
            assertThat(opportunity.probabilityPercent()).isEqualTo(25);
            assertThat(opportunity.stageEnteredAt()).isEqualTo(LATER);
        }

        @Test
        void passesEveryGateOnTheWay() {
            assertViolates(
                    OpportunityRule.GATE_MUST_BE_PASSED,
                    () -> assertThat(opened().moveTo(AGREE, METHOD, null, null, LATER)).isNull(),
                    "/customerNeed",
                    "/nextStep");
        }

        @Test
        void goesBackWithAReasonAndIsCounted() {
            var opportunity = opened();
            assertThat(opportunity.moveTo(DISCOVER, METHOD, null, null, LATER)).isNotNull();
            assertViolates(
                    OpportunityRule.GOING_BACK_NEEDS_A_REASON,
                    () ->
                            assertThat(opportunity.moveTo(QUALIFY, METHOD, " ", null, LATER))
                                    .isNull(),
                    "/reason");
            assertThat(opportunity.moveTo(QUALIFY, METHOD, "New buyer", null, LATER)).isNotNull();
            assertThat(opportunity.backwardMoves()).isEqualTo(1);
        }

        @Test
        void leavesAPersonsJudgementAsItIs() {
            var opportunity = opened();
            assertThat(
                            opportunity.change(
                                    details(LocalDate.of(2026, 6, 30), 70), METHOD, null, LATER))
                    .isPresent();
            assertThat(opportunity.moveTo(DISCOVER, METHOD, null, null, LATER)).isNotNull();
            assertThat(opportunity.probabilityPercent()).isEqualTo(70);
        }
    }

    @Nested
    class ChoosingTheMethodOfADealWhoseOwnIsNotKnown {

        private static final Method OTHER =
                new Method(
                        id(302),
                        List.of(stage("OTHER", 40, ForecastCategory.BEST_CASE, List.of()), AGREE));

        @Test
        void beginsAnewWhereTheMethodHasNoSuchStage() {
            var opportunity = opened();
            opportunity.missMethod(id(303));

            assertThat(opportunity.choose(OTHER, null, LATER)).isNotNull();
            assertThat(opportunity.missesMethod()).isFalse();
            assertThat(opportunity.salesMethodId()).isEqualTo(OTHER.id());
            assertThat(opportunity.stage()).isEqualTo("OTHER");
            assertThat(opportunity.probabilityPercent()).isEqualTo(40);
            assertThat(opportunity.stageEnteredAt()).isEqualTo(LATER);
        }

        @Test
        void staysWhereItIsInTheSameMethod() {
            var opportunity = opened();
            opportunity.missMethod(id(303));

            assertThat(opportunity.choose(METHOD, null, LATER)).isNotNull();
            assertThat(opportunity.missesMethod()).isFalse();
            assertThat(opportunity.stageEnteredAt()).isEqualTo(NOW);
        }
    }

    @Nested
    class PushingTheCloseDate {

        @Test
        void countsOnlyMovesToALaterDay() {
            var opportunity = opened();
            for (var day :
                    List.of(
                            LocalDate.of(2026, 7, 10),
                            LocalDate.of(2026, 7, 1),
                            LocalDate.of(2026, 7, 6))) {
                assertThat(opportunity.change(details(day, null), METHOD, null, LATER)).isPresent();
            }
            assertThat(opportunity.pushCount()).isEqualTo(2);
            assertThat(opportunity.pushedDays()).isEqualTo(15);
            assertThat(opportunity.originalCloseDate()).isEqualTo(LocalDate.of(2026, 6, 30));
        }
    }

    @Nested
    class Closing {

        @Test
        void asWonNeedsTheDayOfTheAgreement() {
            assertViolates(
                    OpportunityRule.CLOSURE_MUST_BE_EXPLAINED,
                    () -> assertThat(opened().win(null, null, TODAY, null, LATER)).isNull(),
                    "/mutualAgreementOn");
            assertViolates(
                    OpportunityRule.CLOSURE_MUST_BE_EXPLAINED,
                    () ->
                            assertThat(opened().win(TODAY.plusDays(1), null, TODAY, null, LATER))
                                    .isNull(),
                    "/mutualAgreementOn");
        }

        @Test
        void asLostNeedsAReasonAndCountsNothing() {
            assertViolates(
                    OpportunityRule.CLOSURE_MUST_BE_EXPLAINED,
                    () -> assertThat(opened().lose(null, null, TODAY, null, LATER)).isNull(),
                    "/reason");
            var lost = in(OpportunityStatus.LOST);
            assertThat(lost.probabilityPercent()).isZero();
            assertThat(lost.forecastCategory()).isEqualTo(ForecastCategory.OMITTED);
        }

        @Test
        void isFinalOnceTheErpHasBookedIt() {
            var won = in(OpportunityStatus.WON);
            assertThat(won.wonNotBooked()).isEqualTo(AMOUNT);
            assertThat(won.book(booking("48000.00"), LATER)).isPresent();
            assertThat(won.wonNotBooked()).isNull();
            assertThat(won.book(booking("48000.0"), LATER)).isEmpty();
            assertViolates(
                    OpportunityRule.BOOKED_DEALS_STAY_WON,
                    () -> assertThat(won.reopen(METHOD, null, LATER)).isNull());
        }
    }

    private static Booking booking(String amount, Money... notConvertible) {
        return new Booking(
                id(2001),
                new BigDecimal(amount),
                List.of(notConvertible),
                List.of(id(2301), id(2302)));
    }

    @Nested
    class BeingBooked {

        private final Opportunity won = in(OpportunityStatus.WON);

        private void book(String amount, Money... notConvertible) {
            assertThat(won.book(booking(amount, notConvertible), LATER)).isPresent();
        }

        private static Money eur(String amount) {
            return new Money(new BigDecimal(amount), Currency.getInstance("EUR"));
        }

        @Test
        void inPartLeavesTheRestWonOnly() {
            book("10000");
            assertThat(won.wonNotBooked()).isEqualTo(eur("38000.00"));
            assertThat(won.overDelivered()).isNull();
        }

        @Test
        void beyondTheWonAmountIsOverDelivered() {
            book("60000.5");
            assertThat(won.wonNotBooked()).isNull();
            assertThat(won.overDelivered()).isEqualTo(eur("12000.50"));
        }

        @Test
        void lessThanBeforeBringsTheRestBack() {
            book("48000");
            book("0");
            assertThat(won.wonNotBooked()).isEqualTo(AMOUNT);
            assertThat(won.reopen(METHOD, null, LATER)).isNotNull();
        }

        @Test
        void inACurrencyWithoutARateCountsAsNotBooked() {
            book("0", new Money(new BigDecimal("5.00"), Currency.getInstance("USD")));
            assertThat(won.wonNotBooked()).isEqualTo(AMOUNT);
            assertViolates(
                    OpportunityRule.BOOKED_DEALS_STAY_WON,
                    () -> assertThat(won.reopen(METHOD, null, LATER)).isNull());
        }
    }

    @Nested
    class TellingTheOthers {

        private static void assertPublished(
                String fact, OpportunityEvent event, Opportunity opportunity) {
            var message = OpportunityContract.messageFor(event, opportunity);
            assertThat(message.type()).isEqualTo("com.lead2order.opportunity." + fact + ".v1");
            Contracts.assertProduces(
                    "opportunities", "opportunity-" + fact, TestJson.write(message.payload()));
        }

        @Test
        void isWhatTheFilesSay() {
            var opportunity = opened();
            assertPublished("opened", new OpportunityEvent.Opened(id(2001)), opportunity);
            var pushed = opened();
            assertPublished(
                    "changed",
                    pushed.change(details(LocalDate.of(2026, 7, 31), null), METHOD, null, LATER)
                            .orElseThrow(),
                    pushed);
            assertPublished(
                    "stage-changed",
                    opportunity.moveTo(DISCOVER, METHOD, null, null, LATER),
                    opportunity);
            var lost = opportunity.lose(CloseReason.LATE_ENTRY, null, TODAY, null, LATER);
            assertPublished("lost", lost, opportunity);
            assertPublished("reopened", opportunity.reopen(METHOD, null, LATER), opportunity);
            var won = opportunity.win(LocalDate.of(2026, 2, 27), null, TODAY, null, LATER);
            opportunity.ordered(
                    new Booking(id(2001), BigDecimal.ZERO, List.of(), List.of(id(2301))));
            assertPublished("won", won, opportunity);
            assertPublished(
                    "ordered",
                    opportunity.book(booking("48000"), LATER).orElseThrow(),
                    opportunity);
            var abandoned = opened();
            assertThat(abandoned.moveTo(DISCOVER, METHOD, null, null, LATER)).isNotNull();
            assertPublished(
                    "abandoned", abandoned.abandon(null, null, TODAY, null, LATER), abandoned);
        }

        @Test
        void leadsAndDealRegistrationsAreReadAsTheyArePublished() {
            var lead =
                    Contracts.exampleAs(
                            "leads", "lead-converted", TestJson.reader(), LeadFeed.LeadV1.class);
            assertThat(lead.conversion()).isNotNull();
            var deal =
                    Contracts.exampleAs(
                            "deal-registrations",
                            "deal-registration-approved",
                            TestJson.reader(),
                            DealRegistrationFeed.DealRegistrationV1.class);
            assertThat(deal.approval()).isNotNull();
        }
    }
}
