package com.lead2order.kit.audit;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a record was made and last changed, and by which person; no person where a client or a
 * reaction did it (the audit entry names those).
 */
@Embeddable
public record Authorship(
        Instant createdAt, @Nullable UUID createdBy, Instant updatedAt, @Nullable UUID updatedBy) {

    /** A record that is new. */
    public static Authorship of(@Nullable UUID person, Instant now) {
        return new Authorship(now, person, now, person);
    }

    /** The same record after a change. */
    public Authorship changed(@Nullable UUID person, Instant now) {
        return new Authorship(createdAt, createdBy, now, person);
    }
}
