package com.lead2order.agreement.alignment;

import com.lead2order.agreement.line.LineView;
import com.lead2order.agreement.line.LineViews;
import com.lead2order.agreement.line.Lines;
import com.lead2order.agreement.negotiation.History;
import com.lead2order.agreement.negotiation.Negotiation;
import com.lead2order.kit.concurrency.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The manager agrees to the plan of a line. */
@ApplicationScoped
class ConfirmLine {

    record Command(UUID agreementId, UUID lineId, IfMatch ifMatch) {}

    private final Lines lines;
    private final Negotiation negotiation;
    private final LineViews views;

    ConfirmLine(Lines lines, Negotiation negotiation, LineViews views) {
        this.lines = lines;
        this.negotiation = negotiation;
        this.views = views;
    }

    @Transactional
    LineView handle(Command command) {
        var agreement = negotiation.agreement(command.agreementId());
        var line = lines.forChange(agreement, command.lineId(), command.ifMatch());
        agreement.requireInReview(negotiation.by());
        line.confirm();
        negotiation.recordLine(
                agreement,
                line,
                "confirmed",
                new History.Change("agreedValue", null, History.text(line.agreed()), null));
        negotiation.lineClosed(agreement);
        return views.of(agreement, line);
    }
}
