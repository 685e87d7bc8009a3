package com.lead2order.agreement.negotiation;

import com.lead2order.agreement.line.Lines;
import com.lead2order.agreement.target.AgreementView;
import com.lead2order.agreement.target.AgreementViews;
import com.lead2order.kit.concurrency.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The employee has answered all proposals; what was declined goes into the next round. */
@ApplicationScoped
class CompleteResponse {

    record Command(UUID agreementId, IfMatch ifMatch) {}

    private final Lines lines;
    private final Negotiation negotiation;
    private final AgreementViews views;

    CompleteResponse(Lines lines, Negotiation negotiation, AgreementViews views) {
        this.lines = lines;
        this.negotiation = negotiation;
        this.views = views;
    }

    @Transactional
    AgreementView handle(Command command) {
        var agreement = negotiation.forCompletion(command.agreementId(), command.ifMatch());
        var before = agreement.state();
        negotiation.recordAny(
                agreement,
                before,
                agreement.completeResponse(
                        lines.tally(agreement.id()), negotiation.by(), negotiation.now()));
        return views.of(agreement);
    }
}
