package com.lead2order.agreement.opening;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.agreement.cycle.CycleBook;
import com.lead2order.agreement.cycle.CycleView;
import com.lead2order.agreement.opening.OpeningView.OpenedAgreement;
import com.lead2order.agreement.policy.PolicyBook;
import com.lead2order.agreement.policy.PolicyView;
import com.lead2order.agreement.target.Occasion;
import com.lead2order.agreement.target.TargetAgreement;
import com.lead2order.kit.reference.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Opens the agreements of a cycle: one for each sales person below the caller, with lines from last
 * year's orders. Again, it opens only what is missing.
 */
@ApplicationScoped
class OpenAgreements {

    record Command(UUID cycleId, Map<UUID, UUID> managersByEmployee) {}

    private final CycleBook cycles;
    private final PolicyBook policies;
    private final OpeningJournal journal;
    private final Baselines baselines;
    private final Numbers numbers;
    private final Clock clock;

    OpenAgreements(
            CycleBook cycles,
            PolicyBook policies,
            OpeningJournal journal,
            Baselines baselines,
            Numbers numbers,
            Clock clock) {
        this.cycles = cycles;
        this.policies = policies;
        this.journal = journal;
        this.baselines = baselines;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Transactional
    OpeningView handle(Command command) {
        var cycle = cycles.open(command.cycleId());
        var policy = policies.find(cycle.details().policyId()).orElseThrow();
        var existing = journal.existing(command.managersByEmployee().keySet(), cycle);
        var opened = new ArrayList<TargetAgreement>();
        command.managersByEmployee()
                .forEach((employee, manager) -> {
                    if (!existing.containsKey(employee)) {
                        opened.add(draft(cycle, policy, employee, manager));
                    }
                });
        if (!opened.isEmpty()) {
            journal.open(opened, () -> baselines.addLines(opened, cycle));
        }
        return view(cycle, existing.values(), opened);
    }

    private TargetAgreement draft(CycleView cycle, PolicyView policy, UUID employee, UUID manager) {
        return TargetAgreement.draft(
                UuidCreator.getTimeOrderedEpoch(),
                numbers.next("target_agreement", "TA"),
                new Occasion(
                        cycle.id(),
                        employee,
                        manager,
                        cycle.calendarCode(),
                        cycle.yearKey(),
                        cycle.from(),
                        cycle.to(),
                        Objects.requireNonNull(cycle.details().currency()),
                        policy.id(),
                        policy.version(),
                        policy.details()),
                journal.by(),
                clock.instant().atZone(clock.getZone()));
    }

    private static OpeningView view(
            CycleView cycle, Iterable<TargetAgreement> existing, List<TargetAgreement> opened) {
        var all = new ArrayList<OpenedAgreement>();
        opened.forEach(agreement -> all.add(OpenedAgreement.of(agreement, true)));
        existing.forEach(agreement -> all.add(OpenedAgreement.of(agreement, false)));
        return new OpeningView(
                cycle.id(), cycle.state(), opened.size(), all.size() - opened.size(), all);
    }
}
