package com.lead2order.agreement.negotiation;

import com.lead2order.agreement.line.Lines;
import com.lead2order.agreement.target.AgreementView;
import com.lead2order.agreement.target.AgreementViews;
import com.lead2order.kit.concurrency.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The employee hands the plan to the manager for review. */
@ApplicationScoped
class CompletePlanning {

    record Command(UUID agreementId, IfMatch ifMatch) {}

    private final Lines lines;
    private final Negotiation negotiation;
    private final AgreementViews views;

    CompletePlanning(Lines lines, Negotiation negotiation, AgreementViews views) {
        this.lines = lines;
        this.negotiation = negotiation;
        this.views = views;
    }

    @Transactional
    AgreementView handle(Command command) {
        var agreement = negotiation.forChange(command.agreementId(), command.ifMatch());
        var before = agreement.state();
        var completed =
                agreement.completePlanning(
                        lines.tally(agreement.id()), negotiation.by(), negotiation.now());
        negotiation.record(agreement, before, completed, null);
        return views.of(agreement);
    }
}
