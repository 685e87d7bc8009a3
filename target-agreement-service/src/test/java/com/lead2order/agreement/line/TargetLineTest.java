package com.lead2order.agreement.line;

import static com.lead2order.agreement.target.AgreementFixture.EMPLOYEE;
import static com.lead2order.agreement.target.AgreementFixture.MANAGER;
import static com.lead2order.agreement.target.AgreementFixture.NOW;
import static com.lead2order.agreement.target.AgreementFixture.line;
import static com.lead2order.agreement.target.AgreementFixture.plan;
import static com.lead2order.agreement.target.AgreementFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.lead2order.kit.money.Money;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.Rule;
import com.lead2order.kit.rule.RuleViolation;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TargetLineTest {

    private static void assertViolates(Rule rule, ThrowingCallable step) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(step)
                .satisfies(violation -> assertThat(violation.rule()).isEqualTo(rule));
    }

    @Test
    void confirmedIsAgreedAtThePlan() {
        var line = line("1000");

        line.confirm();

        assertThat(line.state()).isEqualTo(LineState.CONFIRMED);
        assertThat(line.agreed()).isEqualTo(usd("1000.00"));
    }

    @Test
    void acceptedIsAgreedAtTheProposal() {
        var line = line("1000");
        line.propose(usd("1250"), "growth", false, MANAGER, NOW);
        assertThat(line.deviation()).isEqualTo(usd("250.00"));
        assertThat(line.deviationPercent()).isEqualByComparingTo("25");

        line.respond(Decision.ACCEPTED, null, NOW);

        assertThat(line.state()).isEqualTo(LineState.ACCEPTED);
        assertThat(line.agreed()).isEqualTo(usd("1250.00"));
    }

    @Test
    void declinedIsProposedAnewOrConfirmedAtThePlan() {
        var anew = line("1000");
        anew.propose(usd("1250"), "growth", false, MANAGER, NOW);
        anew.respond(Decision.DECLINED, "too much", NOW);
        anew.propose(usd("1100"), "meet in the middle", false, MANAGER, NOW);
        assertThat(anew.state()).isEqualTo(LineState.PROPOSED);
        assertThat(anew.response()).isNull();

        var given = line("1000");
        given.propose(usd("1250"), "growth", false, MANAGER, NOW);
        given.respond(Decision.DECLINED, "too much", NOW);
        given.confirm();
        assertThat(given.agreed()).isEqualTo(usd("1000.00"));
    }

    @Test
    void decliningNeedsAReason() {
        var line = line("1000");
        line.propose(usd("1250"), "growth", false, MANAGER, NOW);

        assertViolates(
                LineRule.DECLINING_NEEDS_REASON, () -> line.respond(Decision.DECLINED, " ", NOW));
    }

    @Test
    void closedTakesNoMoreUnlessTheAgreementIsReopened() {
        var line = line("1000");
        line.confirm();

        assertViolates(LineRule.LINE_CLOSED, line::confirm);
        assertViolates(
                LineRule.LINE_CLOSED, () -> line.propose(usd("1"), "no", false, MANAGER, NOW));
        line.propose(usd("1250"), "news", true, MANAGER, NOW);
        assertThat(line.agreed()).isNull();
        assertThat(line.state()).isEqualTo(LineState.PROPOSED);
    }

    @Test
    void planningAClosedLineOpensItAgain() {
        var line = line("1000");
        line.confirm();

        line.plan(plan("900"), null, EMPLOYEE, NOW);

        assertThat(line.state()).isEqualTo(LineState.PLANNED);
        assertThat(line.agreed()).isNull();
    }

    @Test
    void onlyProposalsAreAnswered() {
        assertViolates(
                RequestRule.ILLEGAL_TRANSITION,
                () -> line("1000").respond(Decision.ACCEPTED, null, NOW));
    }

    @Test
    void valuesAreNotNegativeAndInTheCurrencyOfTheAgreement() {
        var line = line("1000");

        assertViolates(LineRule.VALUE_INVALID, () -> line.plan(plan("-1"), null, EMPLOYEE, NOW));
        assertViolates(
                LineRule.VALUE_INVALID,
                () ->
                        line.plan(
                                new LinePlan(
                                        new Money(BigDecimal.ONE, Currency.getInstance("EUR")),
                                        null,
                                        null,
                                        null),
                                null,
                                EMPLOYEE,
                                NOW));
    }

    @Test
    void decidedIsThePlanOrAnotherValue() {
        var plan = line("1000");
        plan.propose(usd("1250"), "growth", false, MANAGER, NOW);
        plan.respond(Decision.DECLINED, "too much", NOW);
        plan.decide(usd("1000.0000"), "/value", null, MANAGER, NOW);
        assertThat(plan.state()).isEqualTo(LineState.CONFIRMED);

        var other = line("1000");
        other.propose(usd("1250"), "growth", false, MANAGER, NOW);
        other.respond(Decision.DECLINED, "too much", NOW);
        other.decide(usd("1150"), "/value", null, MANAGER, NOW);
        assertThat(other.state()).isEqualTo(LineState.ACCEPTED);
        assertThat(other.agreed()).isEqualTo(usd("1150.00"));
    }

    @Test
    void keepsItsIdAndStartsFromWhatWasAgreedInTheNextVersion() {
        var line = line("1000");
        line.propose(usd("1250"), "growth", false, MANAGER, NOW);
        line.respond(Decision.ACCEPTED, null, NOW);
        var next = UUID.randomUUID();

        var amended = line.amended(next);

        assertThat(amended.key()).isEqualTo(new LineKey(next, line.id()));
        assertThat(amended.planned()).isEqualTo(usd("1250.00"));
        assertThat(amended.state()).isEqualTo(LineState.PLANNED);
        assertThat(amended.agreed()).isNull();
    }

    @Test
    void saysWhoPlannedItWhenAndWhy() {
        var line = line("1000");

        line.plan(
                new LinePlan(usd("900"), "New competitor", 2, new BigDecimal("12.50")),
                null,
                MANAGER,
                NOW.plusSeconds(1));

        assertThat(line.planned()).isEqualTo(usd("900.00"));
        assertThat(line.plannedBy()).isEqualTo(MANAGER);
        assertThat(line.plannedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(line.rationale()).isEqualTo("New competitor");
        assertThat(line.priority()).isEqualTo(2);
        assertThat(line.weightPercent()).isEqualTo(new BigDecimal("12.5"));
    }

    @Test
    void keepsPriorityAndWeightThatAPlanDoesNotName() {
        var line = line("1000");
        line.plan(new LinePlan(usd("900"), null, 2, new BigDecimal("12.50")), null, EMPLOYEE, NOW);

        line.plan(plan("950"), null, EMPLOYEE, NOW);

        assertThat(line.priority()).isEqualTo(2);
        assertThat(line.weightPercent()).isEqualByComparingTo("12.5");
        assertThat(line("1000").weightPercent()).isNull();
    }

    @Test
    void mayBeZero() {
        var line = line("1000");

        line.plan(plan("0"), null, EMPLOYEE, NOW);

        assertThat(line.planned()).isEqualTo(usd("0.00"));
    }

    @Test
    void farFromLastYearNeedsARationale() {
        var line = line("1000");
        sold(line, "actualPy", new BigDecimal("1000"));

        line.plan(plan("1200"), 20, EMPLOYEE, NOW);
        line.plan(plan("800"), 20, EMPLOYEE, NOW);
        assertViolates(
                LineRule.RATIONALE_NEEDED, () -> line.plan(plan("1200.01"), 20, EMPLOYEE, NOW));
        assertViolates(
                LineRule.RATIONALE_NEEDED, () -> line.plan(plan("799.99"), 20, EMPLOYEE, NOW));
        assertViolates(
                LineRule.RATIONALE_NEEDED,
                () -> line.plan(new LinePlan(usd("2000"), " ", null, null), 20, EMPLOYEE, NOW));
        assertThat(line.planned()).isEqualTo(usd("800.00"));
        line.plan(new LinePlan(usd("2000"), "Merger", null, null), 20, EMPLOYEE, NOW);
        assertThat(line.planned()).isEqualTo(usd("2000.00"));
    }

    @Test
    void needsNoRationaleWhereNobodyAsksOrThereIsNothingToCompareWith() {
        var unasked = line("1000");
        sold(unasked, "actualPy", BigDecimal.ONE);
        unasked.plan(plan("5000"), null, EMPLOYEE, NOW);
        assertThat(unasked.planned()).isEqualTo(usd("5000.00"));

        var added = line("1000");
        added.plan(plan("5000"), 20, EMPLOYEE, NOW);
        assertThat(added.planned()).isEqualTo(usd("5000.00"));

        var withoutRate = line("1000");
        sold(withoutRate, "actualPy", BigDecimal.ONE);
        sold(withoutRate, "noRate", true);
        withoutRate.plan(plan("5000"), 20, EMPLOYEE, NOW);
        assertThat(withoutRate.planned()).isEqualTo(usd("5000.00"));
    }

    @Test
    void showsWhatWasOrderedBeforeOnlyWhereThatIsKnown() {
        assertThat(line("1000").baseline()).isNull();

        var sold = line("1000");
        sold(sold, "actualPy", new BigDecimal("900"));
        sold(sold, "ordersPy", 4L);
        var baseline = Objects.requireNonNull(sold.baseline());
        assertThat(baseline.actualPY()).isEqualTo(usd("900.00"));
        assertThat(baseline.ordersPY()).isEqualTo(4);
        assertThat(baseline).extracting("reason").isNull();

        var withoutRate = line("1000");
        sold(withoutRate, "noRate", true);
        assertThat(withoutRate.baseline()).extracting("reason").isEqualTo(LineView.NO_RATE);
    }

    @Test
    void saysWhoProposedWhatWhyAndWhatTheAnswerWas() {
        var line = line("1000");
        line.propose(usd("1250"), "growth", false, MANAGER, NOW);
        assertThat(line.proposed()).isEqualTo(usd("1250.00"));
        assertThat(line.proposedBy()).isEqualTo(MANAGER);
        assertThat(line.proposedAt()).isEqualTo(NOW);
        assertThat(line.proposalReason()).isEqualTo("growth");
        assertThat(line.response()).isNull();

        line.respond(Decision.DECLINED, "too much", NOW.plusSeconds(1));
        assertThat(line.response())
                .isEqualTo(
                        new LineView.Response(Decision.DECLINED, "too much", NOW.plusSeconds(1)));
    }

    @Test
    void forgetsTheNegotiationOnceItIsPlannedAnew() {
        var line = line("1000");
        line.propose(usd("1250"), "growth", false, MANAGER, NOW);
        line.respond(Decision.ACCEPTED, null, NOW);

        line.plan(plan("900"), null, EMPLOYEE, NOW);

        assertThat(line.proposed()).isNull();
        assertThat(line.proposedBy()).isNull();
        assertThat(line.response()).isNull();
        assertThat(line.deviation()).isNull();
    }

    @Test
    void isDecidedForAReason() {
        var given = escalated();
        given.decide(usd("1150"), "/value", "Halfway", MANAGER, NOW);
        assertThat(given.proposalReason()).isEqualTo("Halfway");

        var silent = escalated();
        silent.decide(usd("1150"), "/value", null, MANAGER, NOW);
        assertThat(silent.proposalReason()).isEqualTo("Decided after the last round");
    }

    private static TargetLine escalated() {
        var line = line("1000");
        line.propose(usd("1250"), "growth", false, MANAGER, NOW);
        line.respond(Decision.DECLINED, "too much", NOW);
        return line;
    }

    /** What a line is compared with is written by the statement that opens agreements. */
    private static void sold(TargetLine line, String field, Object value) {
        try {
            var column = TargetLine.class.getDeclaredField(field);
            column.setAccessible(true);
            column.set(line, value);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
