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
 */
public record OutgoingEvent(
        String topic, String key, String type, long aggregateVersion, @Nullable Object payload) {

    /** Says that the record is gone for good (privacy purges), so that compaction forgets it. */
    public static OutgoingEvent tombstone(
            String topic, String key, String type, long aggregateVersion) {
        return new OutgoingEvent(topic, key, type, aggregateVersion, null);
    }
}
