package com.lead2order.agreement.negotiation;

import com.lead2order.agreement.target.AgreementView;
import com.lead2order.agreement.target.AgreementViews;
import com.lead2order.kit.concurrency.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Management gives a negotiation up; another one may be opened in its place. */
@ApplicationScoped
class WithdrawAgreement {

    record Command(UUID agreementId, IfMatch ifMatch, String reason) {}

    private final Negotiation negotiation;
    private final AgreementViews views;

    WithdrawAgreement(Negotiation negotiation, AgreementViews views) {
        this.negotiation = negotiation;
        this.views = views;
    }

    @Transactional
    AgreementView handle(Command command) {
        var agreement = negotiation.forChange(command.agreementId(), command.ifMatch());
        var before = agreement.state();
        negotiation.record(
                agreement,
                before,
                agreement.withdraw(negotiation.by(), negotiation.now()),
                command.reason());
        return views.of(agreement);
    }
}
