package com.lead2order.agreement.negotiation;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.agreement.target.Party;
import com.lead2order.agreement.target.TargetAgreement;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One step of a negotiation: who set what, from what to what, in which round. Never changed. */
@Entity
@Immutable
class NegotiationEntry {

    @Id private UUID id;
    private UUID agreementId;
    private @Nullable UUID lineId;
    private int round;
    private Instant at;
    private @Nullable UUID actor;

    @Enumerated(EnumType.STRING)
    private Party role;

    private String field;
    private @Nullable String oldValue;
    private @Nullable String newValue;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    NegotiationEntry() {}

    NegotiationEntry(
            TargetAgreement agreement,
            @Nullable UUID lineId,
            @Nullable UUID actor,
            History.Change change,
            Instant at) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.agreementId = agreement.id();
        this.lineId = lineId;
        this.round = agreement.round();
        this.at = at;
        this.actor = actor;
        this.role = agreement.roleOf(actor);
        this.field = change.field();
        this.oldValue = change.oldValue();
        this.newValue = change.newValue();
        this.reason = change.reason();
    }

    NegotiationEntryView view() {
        return new NegotiationEntryView(
                id, agreementId, at, round, actor, role, lineId, field, oldValue, newValue, reason);
    }
}
