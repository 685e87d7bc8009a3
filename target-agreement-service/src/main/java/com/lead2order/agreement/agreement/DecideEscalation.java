package com.lead2order.agreement.agreement;

import com.lead2order.agreement.known.SalesForce;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.money.Money;
import com.lead2order.kit.rule.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

    private final Agreements agreements;
    private final Lines lines;
    private final Negotiation negotiation;
    private final SalesForce salesForce;
    private final Caller caller;
    private final AgreementViews views;

    DecideEscalation(
            Agreements agreements,
            Lines lines,
            Negotiation negotiation,
            SalesForce salesForce,
            Caller caller,
            AgreementViews views) {
        this.agreements = agreements;
        this.lines = lines;
        this.negotiation = negotiation;
        this.salesForce = salesForce;
        this.caller = caller;
        this.views = views;
    }

    @Transactional
    AgreementView handle(Command command) {
        var agreement = agreements.forChange(command.agreementId(), command.ifMatch());
        var by = negotiation.by();
        agreement.requireDecidable(by, isAbove(by, agreement.managerId()));
        requireAllOpenLines(agreement, command.decisions());
        for (int i = 0; i < command.decisions().size(); i++) {
            decide(agreement, command.decisions().get(i), "/lines/" + i + "/value");
        }
        var before = agreement.state();
        negotiation.record(
                agreement, before, agreement.decided(by, negotiation.now()), command.reason());
        return views.of(agreement);
    }

    /** At the top of the company nobody is above: there an administrator stands in. */
    private boolean isAbove(UUID by, UUID managerId) {
        return salesForce.isAbove(by, managerId) || caller.hasRole("admin");
    }

    private void requireAllOpenLines(TargetAgreement agreement, List<LineDecision> decisions) {
        var open = new HashSet<UUID>();
        lines.open(agreement.id()).forEach(line -> open.add(line.id()));
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < decisions.size(); i++) {
            if (!open.remove(decisions.get(i).lineId())) {
                violations.add(
                        new Violation(
                                "/lines/" + i + "/lineId", "is no open line, or named twice"));
            }
        }
        open.forEach(
                missing -> violations.add(new Violation("/lines", "must decide line " + missing)));
        if (!violations.isEmpty()) {
            throw AgreementRule.OPEN_LINES_MUST_BE_DECIDED.violatedBy(violations);
        }
    }

    private void decide(TargetAgreement agreement, LineDecision decision, String pointer) {
        var line = lines.required(agreement.id(), decision.lineId());
        lines.remember(agreement, line);
        line.decide(
                decision.value(), pointer, decision.reason(), negotiation.by(), negotiation.now());
        negotiation.recordLine(
                agreement,
                line,
                "decided",
                new NegotiationEntry.Change(
                        "agreedValue", null, History.text(line.agreed()), decision.reason()));
    }
}
