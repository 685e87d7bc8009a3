package com.lead2order.agreement.negotiation;

import com.lead2order.agreement.known.SalesForce;
import com.lead2order.agreement.line.Lines;
import com.lead2order.agreement.line.TargetLine;
import com.lead2order.agreement.target.AgreementRule;
import com.lead2order.agreement.target.AgreementView;
import com.lead2order.agreement.target.AgreementViews;
import com.lead2order.agreement.target.TargetAgreement;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.money.Money;
import com.lead2order.kit.rule.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** After the last round somebody else decides the lines on which there is no agreement. */
@ApplicationScoped
class DecideEscalation {

    /** The value of one line. */
    record LineDecision(UUID lineId, Money value, @Nullable String reason) {}

    record Command(
            UUID agreementId,
            IfMatch ifMatch,
            List<LineDecision> decisions,
            @Nullable String reason) {}

    private final Lines lines;
    private final Negotiation negotiation;
    private final SalesForce salesForce;
    private final Caller caller;
    private final AgreementViews views;

    DecideEscalation(
            Lines lines,
            Negotiation negotiation,
            SalesForce salesForce,
            Caller caller,
            AgreementViews views) {
        this.lines = lines;
        this.negotiation = negotiation;
        this.salesForce = salesForce;
        this.caller = caller;
        this.views = views;
    }

    @Transactional
    AgreementView handle(Command command) {
        var agreement = negotiation.forChange(command.agreementId(), command.ifMatch());
        var by = negotiation.by();
        agreement.requireDecidable(by, isAbove(by, agreement));
        decide(agreement, command.decisions());
        var before = agreement.state();
        negotiation.record(
                agreement, before, agreement.decided(by, negotiation.now()), command.reason());
        return views.of(agreement);
    }

    /**
     * At the top of the company nobody is above: there an administrator stands in. Who took one of
     * the parts, as a manager before a hand-over, decides nothing.
     */
    private boolean isAbove(UUID by, TargetAgreement agreement) {
        return (salesForce.isAbove(by, agreement.managerId()) || caller.may("target:arbitrate"))
                && !negotiation.tookPart(agreement, by);
    }

    private void decide(TargetAgreement agreement, List<LineDecision> decisions) {
        var open = new HashMap<UUID, TargetLine>();
        lines.open(agreement.id()).forEach(line -> open.put(line.id(), line));
        requireExactly(open.keySet(), decisions);
        var changes = new LinkedHashMap<TargetLine, History.Change>();
        for (int i = 0; i < decisions.size(); i++) {
            var decision = decisions.get(i);
            var line = Objects.requireNonNull(open.get(decision.lineId()));
            line.decide(
                    decision.value(),
                    "/lines/" + i + "/value",
                    decision.reason(),
                    negotiation.by(),
                    negotiation.now().toInstant());
            changes.put(
                    line,
                    new History.Change(
                            "agreedValue", null, History.text(line.agreed()), decision.reason()));
        }
        negotiation.recordDecisions(agreement, changes);
    }

    private static void requireExactly(Set<UUID> lines, List<LineDecision> decisions) {
        var open = new HashSet<>(lines);
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < decisions.size(); i++) {
            if (!open.remove(decisions.get(i).lineId())) {
                violations.add(new Violation("/lines/" + i + "/lineId", "no-open-line"));
            }
        }
        open.forEach(missing -> violations.add(new Violation("/lines", "line-left-out", missing)));
        if (!violations.isEmpty()) {
            throw AgreementRule.OPEN_LINES_MUST_BE_DECIDED.violatedBy(violations);
        }
    }
}
