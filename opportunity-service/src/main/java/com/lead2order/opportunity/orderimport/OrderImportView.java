package com.lead2order.opportunity.orderimport;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as the API shows it.
 *
 * @param processed lines that were worked off
 * @param succeeded lines whose order is there as sent: created, replaced or unchanged
 * @param failed lines that were refused; see its errors
 * @param percent null while the size of the whole is not known
 */
record OrderImportView(
        UUID id,
        @Nullable String sourceSystem,
        String format,
        ImportStatus status,
        @Nullable String message,
        long processed,
        long succeeded,
        long failed,
        Outcomes outcomes,
        @Nullable Integer percent,
        long bytesRead,
        Instant startedAt,
        String startedBy,
        @Nullable Instant finishedAt) {

    /** How many lines had which end. */
    record Outcomes(
            long created,
            long replaced,
            long unchanged,
            long stale,
            long quarantined,
            long refused) {}
}
