package com.lead2order.agreement.alignment;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.agreement.known.Names;
import com.lead2order.agreement.line.LineKey;
import com.lead2order.agreement.line.LinePlan;
import com.lead2order.agreement.line.LineRule;
import com.lead2order.agreement.line.LineSubject;
import com.lead2order.agreement.line.LineView;
import com.lead2order.agreement.line.LineViews;
import com.lead2order.agreement.line.Lines;
import com.lead2order.agreement.line.TargetLine;
import com.lead2order.agreement.negotiation.History;
import com.lead2order.agreement.negotiation.Negotiation;
import com.lead2order.agreement.target.AgreementRule;
import com.lead2order.kit.rule.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A party adds a target that last year's orders did not suggest. */
@ApplicationScoped
class AddLine {

    record Command(UUID agreementId, LineSubject subject, LinePlan plan) {}

    private final Lines lines;
    private final Negotiation negotiation;
    private final Names names;
    private final LineViews views;

    AddLine(Lines lines, Negotiation negotiation, Names names, LineViews views) {
        this.lines = lines;
        this.negotiation = negotiation;
        this.names = names;
        this.views = views;
    }

    @Transactional
    LineView handle(Command command) {
        var agreement = negotiation.agreement(command.agreementId());
        var subject = command.subject();
        agreement.requireExtensible(subject.measure(), negotiation.by());
        requireKnown(subject);
        LineRule.LINE_EXISTS.require(!lines.exists(agreement.id(), subject));
        var line =
                new TargetLine(
                        new LineKey(agreement.id(), UuidCreator.getTimeOrderedEpoch()),
                        subject,
                        command.plan(),
                        agreement.currency(),
                        negotiation.by(),
                        negotiation.now().toInstant());
        lines.persist(line);
        negotiation.recordLine(
                agreement,
                line,
                "added",
                new History.Change(
                        "plannedValue",
                        null,
                        History.text(line.planned()),
                        command.plan().rationale()));
        return views.of(agreement, line);
    }

    private void requireKnown(LineSubject subject) {
        var unknown = new ArrayList<Violation>();
        if (subject.accountId() != null
                && names.ofAccounts(List.of(subject.accountId())).isEmpty()) {
            unknown.add(new Violation("/accountId", "reference-unknown"));
        }
        if (subject.productGroupId() != null
                && names.ofProductGroups(List.of(subject.productGroupId())).isEmpty()) {
            unknown.add(new Violation("/productGroupId", "reference-unknown"));
        }
        if (subject.productId() != null
                && names.ofProducts(List.of(subject.productId())).isEmpty()) {
            unknown.add(new Violation("/productId", "reference-unknown"));
        }
        if (!unknown.isEmpty()) {
            throw AgreementRule.REFERENCE_UNKNOWN.violatedBy(unknown);
        }
    }
}
