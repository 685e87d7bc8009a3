package com.lead2order.kit.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.trace.Trace;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One change of a record, as the journal keeps it. */
@Entity
@Immutable
@Table(name = "audit_entry")
class AuditEntry {

    @Id private UUID id;
    private long position;
    private Instant writtenAt;
    private String topic;
    private String key;
    private String type;
    private long version;
    private String actor;
    private @Nullable String subject;
    private @Nullable String traceparent;
    private @Nullable String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable JsonNode state;

    protected AuditEntry() {}

    UUID id() {
        return id;
    }

    String topic() {
        return topic;
    }

    String key() {
        return key;
    }

    long version() {
        return version;
    }

    /** The type of the event between what all types begin and end with. */
    private String fact() {
        return type.replaceFirst("^com\\.lead2order\\.", "").replaceFirst("\\.v\\d+$", "");
    }

    /** As it is shown, with the state before. */
    AuditEntryView shown(@Nullable JsonNode before) {
        return new AuditEntryView(
                id,
                position,
                writtenAt,
                topic,
                key,
                fact(),
                version,
                actor,
                subject,
                reason,
                Trace.idIn(traceparent),
                before,
                state);
    }
}
