package com.lead2order.kit.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the journal as the relay reads it.
 *
 * @param published whether it goes to Kafka at all
 * @param payload null for a tombstone, and where it is not published
 */
record JournalRow(
        long position,
        UUID eventId,
        String topic,
        String key,
        String type,
        Instant time,
        String actor,
        @Nullable String traceparent,
        long version,
        boolean published,
        @Nullable String payload) {

    static JournalRow of(ResultSet row) throws SQLException {
        return new JournalRow(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                row.getObject("time", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("traceparent"),
                row.getLong("version"),
                row.getBoolean("published"),
                row.getString("payload"));
    }
}
