package com.lead2order.agreement.target;

import com.github.f4b6a3.uuid.UuidCreator;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.lead2order.agreement.line.LineKey;
import com.lead2order.agreement.line.LinePlan;
import com.lead2order.agreement.line.LineSubject;
import com.lead2order.agreement.line.LineTally;
import com.lead2order.agreement.line.TargetLine;
import com.lead2order.agreement.policy.LimitAction;
import com.lead2order.agreement.policy.PolicyDetails;
import com.lead2order.kit.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Agreements and lines in any state, for tests of their rules. */
public final class AgreementFixture {

    public static final UUID EMPLOYEE = UUID.fromString("01900000-0000-7000-8000-000000000003");
    public static final UUID MANAGER = UUID.fromString("01900000-0000-7000-8000-000000000002");
    public static final UUID SOMEBODY = UUID.fromString("01900000-0000-7000-8000-000000000001");
    public static final Instant NOW = Instant.parse("2013-06-14T08:30:00Z");
    public static final ZonedDateTime TODAY = NOW.atZone(ZoneId.of("Europe/Berlin"));
    public static final Currency USD = Currency.getInstance("USD");

    public static final LineTally ALL_PLANNED = new LineTally(2, 2, 0, 0);
    public static final LineTally ALL_CLOSED = new LineTally(2, 0, 0, 0);
    public static final LineTally ONE_PROPOSED = new LineTally(2, 0, 1, 0);
    public static final LineTally ONE_DECLINED = new LineTally(2, 0, 0, 1);

    private AgreementFixture() {}

    public static PolicyDetails terms(int maxRounds, LimitAction limitAction) {
        return new PolicyDetails(
                "Rules",
                maxRounds,
                limitAction,
                List.of("MARGIN"),
                1,
                50,
                new PolicyDetails.Deadlines(10, null, null, null));
    }

    public static TargetAgreement planning(int maxRounds, LimitAction limitAction) {
        return planning(maxRounds, limitAction, TODAY);
    }

    public static TargetAgreement planning(
            int maxRounds, LimitAction limitAction, ZonedDateTime now) {
        var agreement =
                TargetAgreement.draft(
                        UuidCreator.getTimeOrderedEpoch(),
                        "TA-1001",
                        new Occasion(
                                UuidCreator.getTimeOrderedEpoch(),
                                EMPLOYEE,
                                MANAGER,
                                "AW",
                                "FY2014",
                                LocalDate.parse("2013-05-30"),
                                LocalDate.parse("2014-05-29"),
                                USD,
                                UuidCreator.getTimeOrderedEpoch(),
                                0,
                                terms(maxRounds, limitAction)),
                        SOMEBODY,
                        now);
        done(agreement.open(SOMEBODY, now));
        return agreement;
    }

    public static TargetAgreement inReview(int maxRounds, LimitAction limitAction) {
        var agreement = planning(maxRounds, limitAction);
        done(agreement.completePlanning(ALL_PLANNED, EMPLOYEE, TODAY));
        return agreement;
    }

    public static TargetAgreement inResponse(int maxRounds, LimitAction limitAction) {
        var agreement = inReview(maxRounds, limitAction);
        done(agreement.completeReview(ONE_PROPOSED, MANAGER, TODAY));
        return agreement;
    }

    public static TargetAgreement escalated(LimitAction limitAction) {
        var agreement = inResponse(1, limitAction);
        done(agreement.completeResponse(ONE_DECLINED, EMPLOYEE, TODAY));
        return agreement;
    }

    public static TargetAgreement aligned() {
        var agreement = inReview(3, LimitAction.ESCALATE);
        done(agreement.lineClosed(ALL_CLOSED, MANAGER, TODAY));
        return agreement;
    }

    public static TargetAgreement inForce() {
        var agreement = aligned();
        done(agreement.confirm("hash", MANAGER, TODAY));
        done(agreement.confirm("hash", EMPLOYEE, TODAY));
        return agreement;
    }

    public static TargetLine line(String planned) {
        return new TargetLine(
                new LineKey(UuidCreator.getTimeOrderedEpoch(), UuidCreator.getTimeOrderedEpoch()),
                new LineSubject(null, null, null, "REVENUE"),
                plan(planned),
                USD,
                EMPLOYEE,
                NOW);
    }

    public static LinePlan plan(String value) {
        return new LinePlan(usd(value), null, null, null);
    }

    public static Money usd(String amount) {
        return new Money(new BigDecimal(amount), USD);
    }

    /** The step was taken; what it announces does not matter here. */
    @CanIgnoreReturnValue
    public static <T> T done(T event) {
        return event;
    }
}
