package com.lead2order.agreement.cycle;

import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** What agreements ask of their cycles, in transactions of their own. */
@ApplicationScoped
public class CycleBook {

    private final PlanningCycles cycles;
    private final Caller caller;
    private final Clock clock;

    CycleBook(PlanningCycles cycles, Caller caller, Clock clock) {
        this.cycles = cycles;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The cycle, open from now on, and held until the transaction ends.
     *
     * @throws com.lead2order.kit.rule.RuleViolation {@code illegal-transition} where it is closed
     */
    public CycleView open(UUID id) {
        var cycle = cycles.locked(id);
        if (cycle.open(caller.personIdOrNull(), clock.instant())) {
            cycles.save(cycle, "opened");
        }
        return CycleView.of(cycle);
    }

    /** Ends the cycle, where its fiscal year is over. */
    public CycleView close(UUID id, IfMatch ifMatch) {
        var cycle = cycles.locked(id);
        ifMatch.require(cycle.version());
        cycle.close(LocalDate.now(clock), caller.personIdOrNull(), clock.instant());
        cycles.save(cycle, "closed");
        return CycleView.of(cycle);
    }

    /** The cycle as it is. */
    public CycleView required(UUID id) {
        return CycleView.of(cycles.required(id));
    }
}
