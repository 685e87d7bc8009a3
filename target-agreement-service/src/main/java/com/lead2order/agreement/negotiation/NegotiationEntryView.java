package com.lead2order.agreement.negotiation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.lead2order.agreement.target.Party;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a negotiation as the API shows it.
 *
 * @param actor the person, null where no person did it
 * @param lineId null where it is about the agreement as a whole
 * @param field {@code state}, {@code plannedValue}, {@code proposedValue}, {@code agreedValue},
 *     {@code response} or {@code managerId} (a hand-over)
 */
public record NegotiationEntryView(
        UUID id,
        UUID agreementId,
        Instant at,
        int round,
        @Nullable UUID actor,
        Party role,
        @Nullable UUID lineId,
        String field,
        @JsonProperty("old") @Nullable String oldValue,
        @JsonProperty("new") @Nullable String newValue,
        @Nullable String reason) {}
