package com.lead2order.agreement.alignment;

import com.lead2order.agreement.line.Decision;
import com.lead2order.agreement.line.LineView;
import com.lead2order.agreement.line.LineViews;
import com.lead2order.agreement.line.Lines;
import com.lead2order.agreement.negotiation.History;
import com.lead2order.agreement.negotiation.Negotiation;
import com.lead2order.kit.concurrency.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The employee accepts or declines what the manager proposes for a line. */
@ApplicationScoped
class RespondToProposal {

    record Command(
            UUID agreementId,
            UUID lineId,
            IfMatch ifMatch,
            Decision decision,
            @Nullable String reason) {}

    private final Lines lines;
    private final Negotiation negotiation;
    private final LineViews views;

    RespondToProposal(Lines lines, Negotiation negotiation, LineViews views) {
        this.lines = lines;
        this.negotiation = negotiation;
        this.views = views;
    }

    @Transactional
    LineView handle(Command command) {
        var agreement = negotiation.agreement(command.agreementId());
        var line = lines.forChange(agreement, command.lineId(), command.ifMatch());
        agreement.requireInResponse(negotiation.by());
        line.respond(command.decision(), command.reason(), negotiation.now().toInstant());
        negotiation.recordLine(
                agreement,
                line,
                command.decision() == Decision.ACCEPTED ? "proposal-accepted" : "proposal-declined",
                new History.Change("response", null, command.decision().name(), command.reason()));
        negotiation.lineClosed(agreement);
        return views.of(agreement, line);
    }
}
