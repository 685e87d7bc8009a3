package com.lead2order.agreement.negotiation;

import com.lead2order.agreement.line.Lines;
import com.lead2order.agreement.line.TargetLine;
import com.lead2order.agreement.target.AgreementEvent;
import com.lead2order.agreement.target.AgreementState;
import com.lead2order.agreement.target.Agreements;
import com.lead2order.agreement.target.TargetAgreement;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What all steps of a negotiation have in common: who, when, and what is written down. */
@ApplicationScoped
public class Negotiation {

    private final Agreements agreements;
    private final Lines lines;
    private final History history;
    private final HandOver handOver;
    private final Caller caller;
    private final Clock clock;

    Negotiation(
            Agreements agreements,
            Lines lines,
            History history,
            HandOver handOver,
            Caller caller,
            Clock clock) {
        this.agreements = agreements;
        this.lines = lines;
        this.history = history;
        this.handOver = handOver;
        this.caller = caller;
        this.clock = clock;
    }

    /** The agreement for a step on one of its lines, with the manager of this moment. */
    public TargetAgreement agreement(UUID id) {
        var agreement = agreements.locked(id);
        handOver.ifManagedByAnother(agreement);
        return agreement;
    }

    /** The agreement for a step of its own, with the manager of this moment. */
    TargetAgreement forChange(UUID id, IfMatch ifMatch) {
        var agreement = agreements.forChange(id, ifMatch);
        handOver.ifManagedByAnother(agreement);
        return agreement;
    }

    /** As {@link #forChange}, for a step that the last closed line may have taken already. */
    TargetAgreement forCompletion(UUID id, IfMatch ifMatch) {
        var agreement = agreements.forCompletion(id, ifMatch);
        handOver.ifManagedByAnother(agreement);
        return agreement;
    }

    /** The person who takes the step. */
    public UUID by() {
        return caller.personId();
    }

    /** As {@link #by}, null where a client takes it in its own name. */
    public @Nullable UUID byOrNull() {
        return caller.personIdOrNull();
    }

    /** This moment, with the day that it falls on here. */
    public ZonedDateTime now() {
        return clock.instant().atZone(clock.getZone());
    }

    /** Whether the person has acted for one of the two sides before. */
    boolean tookPart(TargetAgreement agreement, UUID person) {
        return history.tookPart(agreement.id(), person);
    }

    /** Writes down that an agreement has come from one state into another. */
    void record(
            TargetAgreement agreement,
            AgreementState before,
            AgreementEvent event,
            @Nullable String reason) {
        history.state(agreement, before, byOrNull(), reason, clock.instant());
        agreements.save(agreement, event, reason);
    }

    /** As {@link #record}, for many agreements that come from the same state. */
    public void recordAll(
            Map<TargetAgreement, AgreementEvent> steps, @Nullable AgreementState before) {
        for (var agreement : steps.keySet()) {
            history.state(agreement, before, byOrNull(), null, clock.instant());
        }
        agreements.saveAll(steps);
    }

    /** As {@link #record}, where there is an event. */
    void recordAny(
            TargetAgreement agreement, AgreementState before, Optional<AgreementEvent> event) {
        event.ifPresent(happened -> record(agreement, before, happened, null));
    }

    /** Writes down what somebody set on a line. */
    public void recordLine(
            TargetAgreement agreement, TargetLine line, String fact, History.Change change) {
        history.line(agreement, line, by(), change, clock.instant());
        lines.save(agreement, line, fact, change.reason());
    }

    /** Writes down what somebody decided on lines, in a handful of statements for all of them. */
    void recordDecisions(TargetAgreement agreement, Map<TargetLine, History.Change> decisions) {
        decisions.forEach(
                (line, change) -> history.line(agreement, line, by(), change, clock.instant()));
        lines.saveAll(agreement, List.copyOf(decisions.keySet()), "decided");
    }

    /** A line was closed: maybe it was the last. */
    public void lineClosed(TargetAgreement agreement) {
        var before = agreement.state();
        recordAny(
                agreement, before, agreement.lineClosed(lines.tally(agreement.id()), by(), now()));
    }

    /** A line was opened: maybe the agreement was aligned. */
    public void lineOpened(TargetAgreement agreement, boolean byProposal) {
        var before = agreement.state();
        recordAny(agreement, before, agreement.lineOpened(byProposal, by(), now()));
    }
}
