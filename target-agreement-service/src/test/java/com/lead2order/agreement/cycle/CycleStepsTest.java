package com.lead2order.agreement.cycle;

import com.lead2order.agreement.known.FiscalYear;
import com.lead2order.kit.audit.Authorship;
import com.lead2order.kit.rule.Rule;
import com.lead2order.kit.rule.RuleViolation;
import com.lead2order.testing.AggregateWalk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every step of a planning cycle, tried in every state: once more, and too late. */
class CycleStepsTest {

    private static final UUID VERA = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
    private static final LocalDate FROM = LocalDate.parse("2026-01-01");
    private static final LocalDate TO = LocalDate.parse("2027-01-01");

    @Test
    void areTakenWhereTheyAreDueAndNowhereElse() {
        AggregateWalk.over(
                        CycleState.class,
                        PlanningCycle::state,
                        PlanningCycle::authorship,
                        CycleStepsTest::isConflict)
                .in(CycleState.PREPARED, CycleStepsTest::prepared)
                .in(CycleState.OPEN, CycleStepsTest::open)
                .in(CycleState.CLOSED, CycleStepsTest::closed)
                .step(
                        "open",
                        cycle -> {
                            var _ = cycle.open(VERA, NOW);
                        },
                        // more agreements are opened in a cycle that is open
                        Set.of(CycleState.PREPARED, CycleState.OPEN))
                .step("close", cycle -> cycle.close(TO, VERA, NOW), Set.of(CycleState.OPEN))
                .step("close before its end", cycle -> cycle.close(FROM, VERA, NOW), Set.of())
                .assertHolds();
    }

    private static PlanningCycle prepared() {
        return new PlanningCycle(
                UUID.fromString("01900000-0000-7000-8000-000000000601"),
                new CycleDetails("Targets", "CAL:FY2026", VERA, null, 1, List.of("REVENUE"), 1),
                new FiscalYear("FY2026", FROM, TO),
                List.of(),
                Authorship.of(VERA, NOW));
    }

    private static PlanningCycle open() {
        var cycle = prepared();
        var _ = cycle.open(VERA, NOW);
        return cycle;
    }

    private static PlanningCycle closed() {
        var cycle = open();
        cycle.close(TO, VERA, NOW);
        return cycle;
    }

    private static boolean isConflict(RuntimeException refusal) {
        return refusal instanceof RuleViolation violation
                && violation.rule().kind() == Rule.Kind.CONFLICT;
    }
}
