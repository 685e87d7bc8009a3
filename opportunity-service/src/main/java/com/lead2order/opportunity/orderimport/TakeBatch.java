package com.lead2order.opportunity.orderimport;

import com.lead2order.kit.rule.RuleViolation;
import com.lead2order.opportunity.intake.OrderIntake;
import com.lead2order.opportunity.intake.Outcome;
import com.lead2order.opportunity.intake.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes one batch of an import in: orders, counts and errors in one transaction. */
@ApplicationScoped
class TakeBatch {

    private final OrderIntake intake;
    private final ImportLog log;

    TakeBatch(OrderIntake intake, ImportLog log) {
        this.intake = intake;
        this.log = log;
    }

    @Transactional
    void handle(UUID importId, ImportBatch batch) {
        var counts = new EnumMap<Outcome, Long>(Outcome.class);
        var entries = new ArrayList<ImportLog.Entry>();
        for (var refused : batch.refused()) {
            counts.merge(Outcome.REFUSED, 1L, Long::sum);
            entries.add(entry(refused.line(), refused.externalOrderNo(), refused.refusal()));
        }
        var taken = intake.take(batch.orders(), importId);
        for (int i = 0; i < taken.size(); i++) {
            counts.merge(taken.get(i).outcome(), 1L, Long::sum);
            var entry =
                    entry(
                            batch.lineOf(i),
                            batch.orders().get(i).key().externalOrderNo(),
                            taken.get(i));
            if (entry != null) {
                entries.add(entry);
            }
        }
        log.keep(importId, entries);
        log.progress(importId, counts, batch.bytesRead());
    }

    /** Counts a line as refused that could not be stored by a fault of ours. */
    @Transactional
    void giveUp(UUID importId, ImportBatch single) {
        var isOrder = !single.orders().isEmpty();
        log.keep(
                importId,
                List.of(
                        new ImportLog.Entry(
                                isOrder ? single.lineOf(0) : single.refused().getFirst().line(),
                                Outcome.REFUSED,
                                isOrder ? single.orders().getFirst().key().externalOrderNo() : null,
                                "internal-error",
                                "The line could not be stored because of a fault of ours",
                                List.of())));
        log.progress(importId, Map.of(Outcome.REFUSED, 1L), single.bytesRead());
    }

    private static ImportLog.@Nullable Entry entry(long line, String number, Taken taken) {
        return switch (taken.outcome()) {
            case CREATED, REPLACED, UNCHANGED -> null;
            case REFUSED -> taken.refusal() == null ? null : entry(line, number, taken.refusal());
            case STALE ->
                    new ImportLog.Entry(
                            line,
                            Outcome.STALE,
                            number,
                            "stale-source-version",
                            "Version " + taken.currentVersion() + " is there already",
                            List.of());
            case QUARANTINED ->
                    new ImportLog.Entry(
                            line,
                            Outcome.QUARANTINED,
                            number,
                            taken.missing().getFirst().reason(),
                            "The order waits until what it names is known",
                            taken.missing().stream()
                                    .map(missing ->
                                            new com.lead2order.kit.rule.Violation(
                                                    missing.pointer(),
                                                    "not-known-yet",
                                                    missing.system(),
                                                    missing.key()))
                                    .toList());
        };
    }

    private static ImportLog.Entry entry(
            long line, @Nullable String number, RuleViolation refusal) {
        return new ImportLog.Entry(
                line,
                Outcome.REFUSED,
                number,
                refusal.rule().slug(),
                String.valueOf(refusal.getMessage()),
                refusal.violations());
    }
}
