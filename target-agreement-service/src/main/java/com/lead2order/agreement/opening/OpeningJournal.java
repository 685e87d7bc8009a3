package com.lead2order.agreement.opening;

import com.lead2order.agreement.cycle.CycleView;
import com.lead2order.agreement.negotiation.History;
import com.lead2order.agreement.target.AgreementEvent;
import com.lead2order.agreement.target.AgreementState;
import com.lead2order.agreement.target.Agreements;
import com.lead2order.agreement.target.TargetAgreement;
import com.lead2order.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes many opened agreements down at once. */
@ApplicationScoped
class OpeningJournal {

    private final Agreements agreements;
    private final History history;
    private final Caller caller;
    private final Clock clock;

    OpeningJournal(Agreements agreements, History history, Caller caller, Clock clock) {
        this.agreements = agreements;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    @Nullable UUID by() {
        return caller.personIdOrNull();
    }

    /**
     * The agreements of these people for the fiscal year, by person, the newest version each. Two
     * cycles of the same year are opened one after the other.
     */
    Map<UUID, TargetAgreement> existing(Collection<UUID> employees, CycleView cycle) {
        agreements.lockYear(cycle.calendarCode(), cycle.yearKey());
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
        var now = clock.instant().atZone(clock.getZone());
        var opened = new LinkedHashMap<TargetAgreement, AgreementEvent>();
        for (var draft : drafts) {
            var before = draft.state();
            opened.put(draft, draft.open(by(), now));
            agreements.persist(draft);
            history.state(draft, before, by(), null, now.toInstant());
        }
        agreements.flush();
        addLines.run();
        agreements.saveAll(opened);
    }
}
