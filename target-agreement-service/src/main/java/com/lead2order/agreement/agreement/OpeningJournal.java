package com.lead2order.agreement.agreement;

import com.lead2order.agreement.cycle.CycleView;
import com.lead2order.kit.audit.Journal;
import com.lead2order.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes many opened agreements down at once. */
@ApplicationScoped
class OpeningJournal {

    private final Agreements agreements;
    private final Lines lines;
    private final History history;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    OpeningJournal(
            Agreements agreements,
            Lines lines,
            History history,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.agreements = agreements;
        this.lines = lines;
        this.history = history;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @Nullable UUID by() {
        return caller.personIdOrNull();
    }

    /** The agreements of these people for the fiscal year, by person, the newest version each. */
    Map<UUID, TargetAgreement> existing(Collection<UUID> employees, CycleView cycle) {
        var existing = new LinkedHashMap<UUID, TargetAgreement>();
        for (var agreement :
                agreements.list(
                        "employeeId in ?1 and calendarCode = ?2 and fiscalYear = ?3 and state not in ?4 order by versionNo",
                        employees,
                        cycle.calendarCode(),
                        cycle.yearKey(),
                        List.of(AgreementState.WITHDRAWN, AgreementState.SUPERSEDED))) {
            existing.put(agreement.employeeId(), agreement);
        }
        return existing;
    }

    /** Gives drafts to their employees, with the lines that are added meanwhile. */
    void open(List<TargetAgreement> drafts, Runnable addLines) {
        var now = clock.instant();
        var events = new HashMap<UUID, AgreementEvent>();
        for (var draft : drafts) {
            var before = draft.state();
            events.put(draft.id(), draft.open(by(), now));
            agreements.persist(draft);
            history.state(draft, before, by(), null, now);
        }
        agreements.flush();
        addLines.run();
        var linesOf =
                lines.list("key.agreementId in ?1 order by key.id", events.keySet()).stream()
                        .collect(Collectors.groupingBy(line -> line.key().agreementId()));
        journal.recordAll(
                drafts.stream()
                        .map(draft ->
                                AgreementContract.messageFor(
                                        java.util.Objects.requireNonNull(events.get(draft.id())),
                                        draft,
                                        linesOf.getOrDefault(draft.id(), List.of())))
                        .toList());
    }
}
