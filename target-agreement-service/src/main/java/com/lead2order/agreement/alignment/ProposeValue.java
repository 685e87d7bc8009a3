package com.lead2order.agreement.alignment;

import com.lead2order.agreement.line.LineView;
import com.lead2order.agreement.line.LineViews;
import com.lead2order.agreement.line.Lines;
import com.lead2order.agreement.negotiation.History;
import com.lead2order.agreement.negotiation.Negotiation;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The manager wants another value for a line than the planned one. */
@ApplicationScoped
class ProposeValue {

    record Command(UUID agreementId, UUID lineId, IfMatch ifMatch, Money value, String reason) {}

    private final Lines lines;
    private final Negotiation negotiation;
    private final LineViews views;

    ProposeValue(Lines lines, Negotiation negotiation, LineViews views) {
        this.lines = lines;
        this.negotiation = negotiation;
        this.views = views;
    }

    @Transactional
    LineView handle(Command command) {
        var agreement = negotiation.agreement(command.agreementId());
        var line = lines.forChange(agreement, command.lineId(), command.ifMatch());
        agreement.requireProposable(negotiation.by());
        var reopens = agreement.state().isAligned();
        var before = line.proposed();
        line.propose(
                command.value(),
                command.reason(),
                reopens,
                negotiation.by(),
                negotiation.now().toInstant());
        negotiation.recordLine(
                agreement,
                line,
                "value-proposed",
                new History.Change(
                        "proposedValue",
                        History.text(before),
                        History.text(line.proposed()),
                        command.reason()));
        negotiation.lineOpened(agreement, true);
        return views.of(agreement, line);
    }
}
