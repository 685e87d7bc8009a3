package com.lead2order.agreement.agreement;

import com.lead2order.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What all steps of a negotiation have in common: who, when, and what is written down. */
@ApplicationScoped
class Negotiation {

    private final Agreements agreements;
    private final Lines lines;
    private final History history;
    private final Caller caller;
    private final Clock clock;

    Negotiation(Agreements agreements, Lines lines, History history, Caller caller, Clock clock) {
        this.agreements = agreements;
        this.lines = lines;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    /** The person who takes the step. */
    UUID by() {
        return caller.personId();
    }

    Instant now() {
        return clock.instant();
    }

    /** Writes down that an agreement has come from one state into another. */
    void record(
            TargetAgreement agreement,
            AgreementState before,
            AgreementEvent event,
            @Nullable String reason) {
        history.state(agreement, before, caller.personIdOrNull(), reason, clock.instant());
        agreements.save(agreement, event, reason);
    }

    /** As {@link #record}, where there is an event. */
    void recordAny(
            TargetAgreement agreement, AgreementState before, Optional<AgreementEvent> event) {
        event.ifPresent(happened -> record(agreement, before, happened, null));
    }

    /** Writes down what somebody set on a line. */
    void recordLine(
            TargetAgreement agreement,
            TargetLine line,
            String fact,
            NegotiationEntry.Change change) {
        history.line(agreement, line, by(), change, clock.instant());
        lines.save(agreement, line, fact, change.reason());
    }

    /** Keeps the agreement for the audit where the next line that is closed will be the last. */
    void rememberBeforeLast(TargetAgreement agreement) {
        if (lines.tally(agreement.id()).open() <= 1) {
            agreements.remember(agreement);
        }
    }

    /** A line was closed: maybe it was the last. */
    void lineClosed(TargetAgreement agreement) {
        var before = agreement.state();
        recordAny(
                agreement,
                before,
                agreement.lineClosed(lines.tally(agreement.id()), by(), clock.instant()));
    }

    /** A line was opened: maybe the agreement was aligned. */
    void lineOpened(TargetAgreement agreement, boolean byProposal) {
        var before = agreement.state();
        recordAny(agreement, before, agreement.lineOpened(byProposal, by(), clock.instant()));
    }
}
