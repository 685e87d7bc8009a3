package com.lead2order.agreement.negotiation;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.agreement.line.Lines;
import com.lead2order.agreement.target.AgreementRule;
import com.lead2order.agreement.target.AgreementView;
import com.lead2order.agreement.target.AgreementViews;
import com.lead2order.agreement.target.Agreements;
import com.lead2order.kit.concurrency.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * The manager opens the next version of an agreement in force. Its lines start from what was
 * agreed; the former version stays in force until the new one is.
 */
@ApplicationScoped
class AmendAgreement {

    record Command(UUID agreementId, IfMatch ifMatch, String reason) {}

    private final Agreements agreements;
    private final Lines lines;
    private final Negotiation negotiation;
    private final AgreementViews views;

    AmendAgreement(
            Agreements agreements, Lines lines, Negotiation negotiation, AgreementViews views) {
        this.agreements = agreements;
        this.lines = lines;
        this.negotiation = negotiation;
        this.views = views;
    }

    @Transactional
    AgreementView handle(Command command) {
        var former = negotiation.forChange(command.agreementId(), command.ifMatch());
        var next =
                former.amendment(
                        UuidCreator.getTimeOrderedEpoch(),
                        agreements.nextVersionNo(former),
                        negotiation.by(),
                        negotiation.now());
        AgreementRule.AMENDMENT_OPEN.require(!agreements.hasOpenAmendment(former.id()));
        var before = next.state();
        var opened = next.open(negotiation.by(), negotiation.now());
        agreements.persist(next);
        lines.persist(lines.of(former.id()).stream().map(line -> line.amended(next.id())));
        negotiation.record(next, before, opened, command.reason());
        return views.of(next);
    }
}
