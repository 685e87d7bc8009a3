package com.lead2order.agreement.opening;

import com.lead2order.agreement.cycle.CycleBook;
import com.lead2order.agreement.cycle.CycleView;
import com.lead2order.agreement.negotiation.Negotiation;
import com.lead2order.agreement.target.AgreementEvent;
import com.lead2order.agreement.target.AgreementRule;
import com.lead2order.agreement.target.AgreementState;
import com.lead2order.agreement.target.Agreements;
import com.lead2order.agreement.target.TargetAgreement;
import com.lead2order.kit.concurrency.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Ends a cycle after its fiscal year: agreements in force are closed with it. */
@ApplicationScoped
class CloseAgreements {

    record Command(UUID cycleId, IfMatch ifMatch) {}

    private final CycleBook cycles;
    private final Agreements agreements;
    private final Negotiation negotiation;

    CloseAgreements(CycleBook cycles, Agreements agreements, Negotiation negotiation) {
        this.cycles = cycles;
        this.agreements = agreements;
        this.negotiation = negotiation;
    }

    @Transactional
    CycleView handle(Command command) {
        var cycle = cycles.close(command.cycleId(), command.ifMatch());
        var all =
                agreements.list(
                        "cycleId = ?1 and state not in ?2 order by id",
                        command.cycleId(),
                        List.of(AgreementState.WITHDRAWN, AgreementState.SUPERSEDED));
        AgreementRule.NEGOTIATIONS_OPEN.require(
                all.stream().allMatch(a -> a.state() == AgreementState.IN_FORCE));
        var closed = new LinkedHashMap<TargetAgreement, AgreementEvent>();
        for (var agreement : all) {
            closed.put(agreement, agreement.close(negotiation.byOrNull(), negotiation.now()));
        }
        negotiation.recordAll(closed, AgreementState.IN_FORCE);
        return cycle;
    }
}
