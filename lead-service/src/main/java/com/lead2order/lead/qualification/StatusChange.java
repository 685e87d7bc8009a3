package com.lead2order.lead.qualification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a lead's status.
 *
 * @param from null for the registration
 * @param durationSeconds how long the lead was in {@code from}
 */
public record StatusChange(
        @Nullable String from,
        String to,
        Instant at,
        @Nullable UUID by,
        @Nullable String reason,
        @Nullable Long durationSeconds) {}
