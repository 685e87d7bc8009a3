package com.lead2order.kit.event;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not be processed, as people look at it.
 *
 * @param partition where the event was read from
 * @param offset where the event was read from
 * @param consumer whose dead letter it is; null where none could read the event
 * @param error the class of what went wrong
 * @param at when it was given up
 */
record DeadLetter(
        @Nullable String key,
        @Nullable String id,
        @Nullable String type,
        @Nullable String partition,
        @Nullable String offset,
        @Nullable String consumer,
        @Nullable String error,
        @Nullable String message,
        Instant at) {

    static DeadLetter of(ConsumerRecord<String, byte[]> letter) {
        var headers = letter.headers();
        return new DeadLetter(
                letter.key(),
                CloudEvents.optional(headers, "ce_id"),
                CloudEvents.optional(headers, "ce_type"),
                CloudEvents.optional(headers, DeadLetters.PARTITION),
                CloudEvents.optional(headers, DeadLetters.OFFSET),
                CloudEvents.optional(headers, DeadLetters.CONSUMER),
                CloudEvents.optional(headers, DeadLetters.ERROR),
                CloudEvents.optional(headers, DeadLetters.MESSAGE),
                Instant.ofEpochMilli(letter.timestamp()));
    }
}
