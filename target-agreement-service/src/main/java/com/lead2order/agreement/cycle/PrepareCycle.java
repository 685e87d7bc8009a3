package com.lead2order.agreement.cycle;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.agreement.known.KnownCalendars;
import com.lead2order.agreement.policy.PolicyBook;
import com.lead2order.kit.audit.Authorship;
import com.lead2order.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Currency;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Prepares the planning of a fiscal year. */
@ApplicationScoped
class PrepareCycle {

    private final PlanningCycles cycles;
    private final PolicyBook policies;
    private final KnownCalendars calendars;
    private final Caller caller;
    private final Clock clock;
    private final Currency corporateCurrency;

    PrepareCycle(
            PlanningCycles cycles,
            PolicyBook policies,
            KnownCalendars calendars,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "lead2order.corporate-currency") Currency corporateCurrency) {
        this.cycles = cycles;
        this.policies = policies;
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
        this.corporateCurrency = corporateCurrency;
    }

    @Transactional
    CycleView handle(CycleDetails details) {
        var policy =
                policies.find(details.policyId())
                        .orElseThrow(() ->
                                CycleRule.POLICY_MUST_BE_KNOWN.violatedAt(
                                        "/policyId", "reference-unknown"));
        var year =
                calendars
                        .year(details.calendarCode(), details.yearKey())
                        .orElseThrow(() ->
                                CycleRule.FISCAL_YEAR_MUST_BE_KNOWN.violatedAt(
                                        "/fiscalYear", "reference-unknown"));
        var baselineYears =
                details.baselineYears() == null
                        ? policy.details().baselineYears()
                        : details.baselineYears();
        var currency = details.currency() == null ? corporateCurrency : details.currency();
        var cycle =
                new PlanningCycle(
                        UuidCreator.getTimeOrderedEpoch(),
                        details.with(currency, baselineYears),
                        year,
                        calendars.before(details.calendarCode(), year, Math.max(2, baselineYears)),
                        Authorship.of(caller.personIdOrNull(), clock.instant()));
        cycles.persist(cycle);
        cycles.save(cycle, "prepared");
        return CycleView.of(cycle);
    }
}
