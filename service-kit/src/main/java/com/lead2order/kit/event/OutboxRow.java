package com.lead2order.kit.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored event that waits for the relay. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to the broker; nobody compares rows
record OutboxRow(
        long position,
        UUID eventId,
        String topic,
        String key,
        String type,
        Instant time,
        String actor,
        @Nullable String traceparent,
        long aggregateVersion,
        byte @Nullable [] payload) {

    static final int BATCH = 1000;

    private static final int BATCH_BYTES = 8 * 1024 * 1024;

    // at most a batch of rows, cut off where they get too large together; always at least one
    private static final String NEXT =
            """
            select * from (
                select *,
                    sum(octet_length(payload)) over (
                        order by position rows between unbounded preceding and 1 preceding) as before
                from (select * from outbox order by position limit %d) next
            ) batch
            where before is null or before < %d
            order by position
            """
                    .formatted(BATCH, BATCH_BYTES);

    private static final String DELETE = "delete from outbox where position = any(?)";

    /** The oldest rows, in the order in which they are to be published. */
    static List<OutboxRow> next(Connection connection) throws SQLException {
        var batch = new ArrayList<OutboxRow>();
        try (var select = connection.prepareStatement(NEXT);
                var rows = select.executeQuery()) {
            while (rows.next()) {
                batch.add(
                        new OutboxRow(
                                rows.getLong("position"),
                                rows.getObject("event_id", UUID.class),
                                rows.getString("topic"),
                                rows.getString("key"),
                                rows.getString("type"),
                                rows.getObject("time", OffsetDateTime.class).toInstant(),
                                rows.getString("actor"),
                                rows.getString("traceparent"),
                                rows.getLong("aggregate_version"),
                                rows.getBytes("payload")));
            }
        }
        return batch;
    }

    static void delete(Connection connection, List<OutboxRow> published) throws SQLException {
        var positions = published.stream().map(OutboxRow::position).toArray(Long[]::new);
        try (var delete = connection.prepareStatement(DELETE)) {
            delete.setArray(1, connection.createArrayOf("bigint", positions));
            delete.executeUpdate();
        }
    }
}
