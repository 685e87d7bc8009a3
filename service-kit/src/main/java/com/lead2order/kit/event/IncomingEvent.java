package com.lead2order.kit.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.lead2order.kit.json.JsonConventions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of another service.
 *
 * @param topic without the installation's prefix
 * @param key id of the aggregate
 * @param aggregateVersion which of two events of the same key is newer
 * @param actor who caused it, for example {@code person:<id>}
 * @param data JSON with the full state after the change; null where the record is gone for good
 */
@SuppressWarnings("ArrayRecordComponent") // bytes straight from the broker; nobody compares events
public record IncomingEvent(
        String topic,
        String key,
        UUID id,
        String type,
        long aggregateVersion,
        Instant time,
        String actor,
        @Nullable String traceparent,
        byte @Nullable [] data) {

    private static final ObjectMapper JSON = JsonConventions.forEvents();

    /** Whether the record is gone for good and its read models are to forget it. */
    public boolean isTombstone() {
        return data == null;
    }

    /**
     * The state as the record this consumer owns; fields it does not know are ignored.
     *
     * @throws UncheckedIOException where the data cannot be read; the event becomes a dead letter
     */
    public <T> T data(Class<T> type) {
        if (data == null) {
            throw new IllegalStateException(
                    "Event %s of %s is a tombstone: check isTombstone() before data()"
                            .formatted(id, topic));
        }
        try {
            return JSON.readValue(data, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
