package com.lead2order.agreement.alignment;

import com.lead2order.agreement.line.LinePlan;
import com.lead2order.agreement.line.LineView;
import com.lead2order.agreement.line.LineViews;
import com.lead2order.agreement.line.Lines;
import com.lead2order.agreement.negotiation.History;
import com.lead2order.agreement.negotiation.Negotiation;
import com.lead2order.kit.concurrency.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The employee says what a line will bring; management does so for measures of its own. */
@ApplicationScoped
class PlanLine {

    record Command(UUID agreementId, UUID lineId, IfMatch ifMatch, LinePlan plan) {}

    private final Lines lines;
    private final Negotiation negotiation;
    private final LineViews views;

    PlanLine(Lines lines, Negotiation negotiation, LineViews views) {
        this.lines = lines;
        this.negotiation = negotiation;
        this.views = views;
    }

    @Transactional
    LineView handle(Command command) {
        var agreement = negotiation.agreement(command.agreementId());
        var line = lines.forChange(agreement, command.lineId(), command.ifMatch());
        agreement.requirePlannable(line.measure(), negotiation.by());
        var before = line.planned();
        line.plan(
                command.plan(),
                agreement.terms().rationaleRequiredAbovePercent(),
                negotiation.by(),
                negotiation.now().toInstant());
        negotiation.recordLine(
                agreement,
                line,
                "planned",
                new History.Change(
                        "plannedValue",
                        History.text(before),
                        History.text(line.planned()),
                        command.plan().rationale()));
        negotiation.lineOpened(agreement, false);
        return views.of(agreement, line);
    }
}
