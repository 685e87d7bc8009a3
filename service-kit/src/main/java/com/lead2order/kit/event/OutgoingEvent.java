package com.lead2order.kit.event;

import org.jspecify.annotations.Nullable;

/**
 * One event as it will appear on the wire.
 *
 * @param topic without the installation's prefix; the service must publish it
 * @param key id of the aggregate
 * @param type {@code com.lead2order.<context>.<fact>.v1}, past tense
 * @param aggregateVersion grows by one with each change of the aggregate
 * @param payload record with the full state after the change; null is a tombstone
 * @param isPublished false for records that no other service knows: only audited
 */
public record OutgoingEvent(
        String topic,
        String key,
        String type,
        long aggregateVersion,
        @Nullable Object payload,
        boolean isPublished) {

    public OutgoingEvent(
            String topic,
            String key,
            String type,
            long aggregateVersion,
            @Nullable Object payload) {
        this(topic, key, type, aggregateVersion, payload, true);
    }

    /** Says that the record is gone for good (privacy purges), so that compaction forgets it. */
    public static OutgoingEvent tombstone(
            String topic, String key, String type, long aggregateVersion) {
        return new OutgoingEvent(topic, key, type, aggregateVersion, null);
    }

    /** The change of a record that stays inside this service: audited, but on no topic. */
    public static OutgoingEvent internal(
            String collection, String key, String type, long aggregateVersion, Object payload) {
        return new OutgoingEvent(collection, key, type, aggregateVersion, payload, false);
    }
}
