package com.lead2order.agreement.target;

import static com.lead2order.agreement.policy.LimitAction.BLOCK;
import static com.lead2order.agreement.policy.LimitAction.ESCALATE;
import static com.lead2order.agreement.policy.LimitAction.MANAGER_DECIDES;
import static com.lead2order.agreement.target.AgreementFixture.ALL_CLOSED;
import static com.lead2order.agreement.target.AgreementFixture.ALL_PLANNED;
import static com.lead2order.agreement.target.AgreementFixture.EMPLOYEE;
import static com.lead2order.agreement.target.AgreementFixture.MANAGER;
import static com.lead2order.agreement.target.AgreementFixture.NOW;
import static com.lead2order.agreement.target.AgreementFixture.ONE_DECLINED;
import static com.lead2order.agreement.target.AgreementFixture.ONE_PROPOSED;
import static com.lead2order.agreement.target.AgreementFixture.SOMEBODY;
import static com.lead2order.agreement.target.AgreementFixture.TODAY;
import static com.lead2order.agreement.target.AgreementFixture.aligned;
import static com.lead2order.agreement.target.AgreementFixture.done;
import static com.lead2order.agreement.target.AgreementFixture.escalated;
import static com.lead2order.agreement.target.AgreementFixture.inForce;
import static com.lead2order.agreement.target.AgreementFixture.inResponse;
import static com.lead2order.agreement.target.AgreementFixture.inReview;
import static com.lead2order.agreement.target.AgreementFixture.planning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.lead2order.agreement.line.LineTally;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.Rule;
import com.lead2order.kit.rule.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TargetAgreementTest {

    private static void assertViolates(Rule rule, ThrowingCallable step) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(step)
                .satisfies(violation -> assertThat(violation.rule()).isEqualTo(rule));
    }

    @Nested
    class CompletingThePlanning {

        @Test
        void beginsTheFirstRound() {
            var agreement = planning(3, ESCALATE);

            var event = agreement.completePlanning(ALL_PLANNED, EMPLOYEE, TODAY);

            assertThat(event.agreementId()).isEqualTo(agreement.id());
            assertThat(agreement.state()).isEqualTo(AgreementState.IN_REVIEW);
            assertThat(agreement.round()).isEqualTo(1);
        }

        @Test
        void isForTheEmployeeOnly() {
            var agreement = planning(3, ESCALATE);

            assertViolates(
                    AgreementRule.ONLY_THE_EMPLOYEE,
                    () -> done(agreement.completePlanning(ALL_PLANNED, MANAGER, TODAY)));
        }

        @Test
        void needsALine() {
            var agreement = planning(3, ESCALATE);

            assertViolates(
                    AgreementRule.LINES_NEEDED,
                    () ->
                            done(
                                    agreement.completePlanning(
                                            new LineTally(0, 0, 0, 0), EMPLOYEE, TODAY)));
        }

        @Test
        void happensOnce() {
            var agreement = inReview(3, ESCALATE);

            assertViolates(
                    RequestRule.ILLEGAL_TRANSITION,
                    () -> done(agreement.completePlanning(ALL_PLANNED, EMPLOYEE, TODAY)));
        }

        /** 23:30 in London is tomorrow already in Berlin. */
        @Test
        void hasADeadlineThatCountsTheDaysOfTheInstallation() {
            var lateAtNight =
                    Instant.parse("2013-06-13T23:30:00Z").atZone(ZoneId.of("Europe/Berlin"));

            assertThat(planning(3, ESCALATE, lateAtNight).dueOn())
                    .isEqualTo(LocalDate.parse("2013-06-24"));
        }

        @Test
        void hasADeadlineWhereThePolicySetsOne() {
            assertThat(planning(3, ESCALATE).dueOn()).isEqualTo(LocalDate.parse("2013-06-24"));
            assertThat(inReview(3, ESCALATE).dueOn()).isNull();
        }
    }

    @Nested
    class Planning {

        @Test
        void isForTheEmployee() {
            var agreement = planning(3, ESCALATE);

            agreement.requirePlannable("REVENUE", EMPLOYEE);
            assertViolates(AgreementRule.OWN_TARGET, () -> agreement.requireProposable(EMPLOYEE));
            assertViolates(
                    AgreementRule.ONLY_THE_EMPLOYEE,
                    () -> agreement.requirePlannable("REVENUE", MANAGER));
            assertViolates(
                    AgreementRule.ONLY_A_PARTY,
                    () -> agreement.requirePlannable("REVENUE", SOMEBODY));
        }

        @Test
        void ofManagementMeasuresIsForTheManager() {
            var agreement = planning(3, ESCALATE);

            agreement.requirePlannable("MARGIN", MANAGER);
            assertViolates(
                    AgreementRule.ONLY_MANAGEMENT_SETS_MEASURE,
                    () -> agreement.requirePlannable("MARGIN", EMPLOYEE));
            assertViolates(
                    AgreementRule.ONLY_MANAGEMENT_SETS_MEASURE,
                    () -> agreement.requireExtensible("MARGIN", EMPLOYEE));
        }

        @Test
        void endsWithTheReview() {
            var agreement = inReview(3, ESCALATE);

            assertViolates(
                    RequestRule.ILLEGAL_TRANSITION,
                    () -> agreement.requirePlannable("REVENUE", EMPLOYEE));
            agreement.requirePlannable("MARGIN", MANAGER);
        }
    }

    @Nested
    class CompletingTheReview {

        @Test
        void givesProposalsToTheEmployee() {
            var agreement = inResponse(3, ESCALATE);

            assertThat(agreement.state()).isEqualTo(AgreementState.IN_RESPONSE);
        }

        @Test
        void needsAWordOnEveryLine() {
            var agreement = inReview(3, ESCALATE);

            assertViolates(
                    AgreementRule.LINES_UNDECIDED,
                    () -> done(agreement.completeReview(ALL_PLANNED, MANAGER, TODAY)));
            assertViolates(
                    AgreementRule.LINES_UNDECIDED,
                    () -> done(agreement.completeReview(ONE_DECLINED, MANAGER, TODAY)));
        }

        @Test
        void isNeitherForTheEmployeeNorForOthers() {
            var agreement = inReview(3, ESCALATE);

            assertViolates(
                    AgreementRule.OWN_TARGET,
                    () -> done(agreement.completeReview(ONE_PROPOSED, EMPLOYEE, TODAY)));
            assertViolates(
                    AgreementRule.ONLY_THE_MANAGER,
                    () -> done(agreement.completeReview(ONE_PROPOSED, SOMEBODY, TODAY)));
        }

        @Test
        void isNotNeededOnceNoLineIsOpen() {
            var agreement = aligned();

            assertThat(agreement.state()).isEqualTo(AgreementState.ALIGNED);
            assertThat(agreement.completeReview(ALL_CLOSED, MANAGER, TODAY)).isEmpty();
        }
    }

    @Nested
    class CompletingTheResponse {

        @Test
        void beginsTheNextRoundWhileThereIsOne() {
            var agreement = inResponse(2, ESCALATE);

            done(agreement.completeResponse(ONE_DECLINED, EMPLOYEE, TODAY));

            assertThat(agreement.state()).isEqualTo(AgreementState.IN_REVIEW);
            assertThat(agreement.round()).isEqualTo(2);
        }

        @Test
        void escalatesAfterTheLastRound() {
            assertThat(escalated(ESCALATE).state()).isEqualTo(AgreementState.ESCALATED);
        }

        @Test
        void needsAnAnswerToEveryProposal() {
            var agreement = inResponse(2, ESCALATE);

            assertViolates(
                    AgreementRule.PROPOSALS_UNANSWERED,
                    () -> done(agreement.completeResponse(ONE_PROPOSED, EMPLOYEE, TODAY)));
        }

        @Test
        void isForTheEmployeeOnly() {
            var agreement = inResponse(2, ESCALATE);

            assertViolates(
                    AgreementRule.ONLY_THE_EMPLOYEE,
                    () -> done(agreement.completeResponse(ONE_DECLINED, MANAGER, TODAY)));
        }
    }

    @Nested
    class DecidingAnEscalation {

        @Test
        void isForSomebodyAboveTheManager() {
            var agreement = escalated(ESCALATE);

            agreement.requireDecidable(SOMEBODY, true);
            assertViolates(
                    AgreementRule.ONLY_FROM_ABOVE,
                    () -> agreement.requireDecidable(SOMEBODY, false));
            assertViolates(
                    AgreementRule.ONLY_FROM_ABOVE, () -> agreement.requireDecidable(MANAGER, true));
            assertViolates(
                    AgreementRule.OWN_TARGET, () -> agreement.requireDecidable(EMPLOYEE, true));
        }

        @Test
        void isForTheManagerWhereThePolicySaysSo() {
            var agreement = escalated(MANAGER_DECIDES);

            agreement.requireDecidable(MANAGER, false);
            assertViolates(
                    AgreementRule.ONLY_THE_MANAGER,
                    () -> agreement.requireDecidable(SOMEBODY, true));
        }

        @Test
        void isForNobodyWhereThePolicyBlocks() {
            var agreement = escalated(BLOCK);

            assertViolates(
                    AgreementRule.NOBODY_DECIDES, () -> agreement.requireDecidable(MANAGER, true));
            done(agreement.withdraw(MANAGER, TODAY));
            assertThat(agreement.state()).isEqualTo(AgreementState.WITHDRAWN);
        }

        @Test
        void alignsTheAgreement() {
            var agreement = escalated(ESCALATE);

            done(agreement.decided(SOMEBODY, TODAY));

            assertThat(agreement.state()).isEqualTo(AgreementState.ALIGNED);
        }
    }

    @Nested
    class Confirming {

        @Test
        void putsInForceTheSecondTimeInEitherOrder() {
            for (var first : new UUID[] {EMPLOYEE, MANAGER}) {
                var second = first.equals(EMPLOYEE) ? MANAGER : EMPLOYEE;
                var agreement = aligned();

                done(agreement.confirm("hash", first, TODAY));
                assertThat(agreement.inForceAt()).isNull();
                assertThat(agreement.confirm("hash", second, TODAY))
                        .isInstanceOf(AgreementEvent.InForce.class);

                assertThat(agreement.state()).isEqualTo(AgreementState.IN_FORCE);
                assertThat(agreement.inForceAt()).isEqualTo(NOW);
                assertThat(agreement.confirmations()).hasSize(2);
            }
        }

        @Test
        void countsOncePerSide() {
            var agreement = aligned();
            done(agreement.confirm("hash", EMPLOYEE, TODAY));

            assertViolates(
                    RequestRule.ILLEGAL_TRANSITION,
                    () -> done(agreement.confirm("hash", EMPLOYEE, TODAY)));
        }

        @Test
        void isForTheParties() {
            assertViolates(
                    AgreementRule.ONLY_A_PARTY,
                    () -> done(aligned().confirm("hash", SOMEBODY, TODAY)));
        }

        @Test
        void comesAfterAlignment() {
            assertViolates(
                    RequestRule.ILLEGAL_TRANSITION,
                    () -> done(inReview(3, ESCALATE).confirm("hash", MANAGER, TODAY)));
        }

        @Test
        void isUndoneByAnEdit() {
            var agreement = aligned();
            done(agreement.confirm("hash", MANAGER, TODAY));

            done(agreement.lineOpened(true, MANAGER, TODAY));

            assertThat(agreement.confirmations()).isEmpty();
            assertThat(agreement.state()).isEqualTo(AgreementState.IN_RESPONSE);
        }
    }

    @Nested
    class InForce {

        @Test
        void takesNoEditsAndIsNotWithdrawn() {
            var agreement = inForce();

            assertViolates(
                    RequestRule.ILLEGAL_TRANSITION,
                    () -> agreement.requirePlannable("REVENUE", EMPLOYEE));
            assertViolates(
                    RequestRule.ILLEGAL_TRANSITION, () -> agreement.requireProposable(MANAGER));
            assertViolates(
                    RequestRule.ILLEGAL_TRANSITION, () -> done(agreement.withdraw(MANAGER, TODAY)));
        }

        @Test
        void isAmendedByTheManagerWithinTheYear() {
            var agreement = inForce();
            var id = UUID.randomUUID();

            var next = agreement.amendment(id, 2, MANAGER, TODAY);

            assertThat(next.versionNo()).isEqualTo(2);
            assertThat(next.supersedesId()).isEqualTo(agreement.id());
            assertThat(next.state()).isEqualTo(AgreementState.DRAFT);
            assertViolates(
                    AgreementRule.OWN_TARGET,
                    () -> done(agreement.amendment(id, 2, EMPLOYEE, TODAY)));
            assertViolates(
                    AgreementRule.YEAR_IS_OVER,
                    () -> done(agreement.amendment(id, 2, MANAGER, TODAY.withYear(2015))));
        }
    }

    @Nested
    class Withdrawing {

        @Test
        void isNotForTheEmployee() {
            assertViolates(
                    AgreementRule.OWN_TARGET,
                    () -> done(planning(3, ESCALATE).withdraw(EMPLOYEE, TODAY)));
        }
    }

    @Nested
    class EveryStep {

        @Test
        void saysWhatHappened() {
            var review = inReview(3, ESCALATE);
            assertThat(review.completeReview(ONE_PROPOSED, MANAGER, TODAY))
                    .contains(new AgreementEvent.ReviewCompleted(review.id()));

            var answered = inResponse(3, ESCALATE);
            assertThat(answered.completeResponse(ONE_DECLINED, EMPLOYEE, TODAY))
                    .contains(new AgreementEvent.ResponseCompleted(answered.id()));

            var last = inResponse(1, ESCALATE);
            assertThat(last.completeResponse(ONE_DECLINED, EMPLOYEE, TODAY))
                    .contains(new AgreementEvent.Escalated(last.id()));

            var closed = inResponse(3, ESCALATE);
            assertThat(closed.completeResponse(ALL_CLOSED, EMPLOYEE, TODAY))
                    .contains(new AgreementEvent.Aligned(closed.id()));
        }

        @Test
        void isNothingMoreWhereTheLastLineHasAlignedTheAgreement() {
            assertThat(aligned().completeReview(ALL_CLOSED, MANAGER, TODAY)).isEmpty();
            assertThat(aligned().completeResponse(ALL_CLOSED, EMPLOYEE, TODAY)).isEmpty();
        }

        @Test
        void ofAnAlignedAgreementReopensItForTheOtherSide() {
            var proposed = aligned();
            assertThat(proposed.lineOpened(true, MANAGER, TODAY))
                    .contains(new AgreementEvent.Reopened(proposed.id()));
            assertThat(proposed.state()).isEqualTo(AgreementState.IN_RESPONSE);

            var planned = aligned();
            assertThat(planned.lineOpened(false, EMPLOYEE, TODAY))
                    .contains(new AgreementEvent.Reopened(planned.id()));
            assertThat(planned.state()).isEqualTo(AgreementState.IN_REVIEW);

            assertThat(inReview(3, ESCALATE).lineOpened(true, MANAGER, TODAY)).isEmpty();
        }

        @Test
        void leavesItsNumberAndYear() {
            var agreement = aligned();

            assertThat(agreement.number()).isNotBlank();
            assertThat(agreement.fiscalYear())
                    .isEqualTo(agreement.calendarCode() + ":" + agreement.yearKey());
            assertThat(agreement.calendarCode()).isNotBlank();
            assertThat(agreement.yearKey()).isNotBlank();
        }
    }

    @Nested
    class TheNextConfirmation {

        @Test
        void putsTheAgreementInForceWhereOneSideHasConfirmed() {
            assertThat(aligned().isConfirmedOnce()).isFalse();
            for (var first : new UUID[] {EMPLOYEE, MANAGER}) {
                var agreement = aligned();
                var confirmed = agreement.confirm("hash", first, TODAY);
                assertThat(confirmed).isEqualTo(new AgreementEvent.Confirmed(agreement.id()));
                assertThat(agreement.isConfirmedOnce()).isTrue();
                assertThat(agreement.state())
                        .isEqualTo(
                                first.equals(EMPLOYEE)
                                        ? AgreementState.EMPLOYEE_CONFIRMED
                                        : AgreementState.MANAGER_CONFIRMED);
            }
            assertThat(inForce().isConfirmedOnce()).isFalse();
        }
    }
}
