package com.lead2order.opportunity.orderimport;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One import of orders as the database knows it; written by {@link ImportLog}. */
@Entity
class OrderImport {

    /** An import that is silent for so long has no process any more. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    @Id private UUID id;
    private @Nullable String sourceSystem;
    private String format;

    @Enumerated(EnumType.STRING)
    private ImportStatus status;

    private @Nullable String message;
    private @Nullable Long bytesAnnounced;
    private long bytesRead;
    private long created;
    private long replaced;
    private long unchanged;
    private long stale;
    private long quarantined;
    private long refused;
    private Instant startedAt;
    private String startedBy;
    private Instant heardAt;
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    OrderImport() {}

    /** The import as the API shows it. */
    OrderImportView view(Instant now) {
        var shown =
                status == ImportStatus.RUNNING && heardAt.plus(SILENCE).isBefore(now)
                        ? ImportStatus.INTERRUPTED
                        : status;
        var succeeded = created + replaced + unchanged;
        return new OrderImportView(
                id,
                sourceSystem,
                format,
                shown,
                message,
                succeeded + stale + quarantined + refused,
                succeeded,
                refused,
                new OrderImportView.Outcomes(
                        created, replaced, unchanged, stale, quarantined, refused),
                percent(shown),
                bytesRead,
                startedAt,
                startedBy,
                finishedAt);
    }

    private @Nullable Integer percent(ImportStatus shown) {
        if (shown == ImportStatus.COMPLETED) {
            return 100;
        }
        return bytesAnnounced == null || bytesAnnounced == 0
                ? null
                : (int) Math.min(99, bytesRead * 100 / bytesAnnounced);
    }
}
