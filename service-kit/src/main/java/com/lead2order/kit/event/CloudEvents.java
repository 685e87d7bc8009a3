package com.lead2order.kit.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.lead2order.kit.json.PlainValues;
import com.lead2order.kit.rule.NotReadable;
import com.lead2order.kit.time.KnownTime;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in Kafka's binary mode: attributes are headers, the value is the data. */
final class CloudEvents {

    private static final byte[] SPEC_VERSION = bytes("1.0");
    private static final byte[] JSON = bytes("application/json");

    private CloudEvents() {}

    /** A row of the journal as it goes to Kafka. */
    static ProducerRecord<String, byte[]> write(
            JournalRow row, String topicInKafka, byte[] source) {
        var result =
                new ProducerRecord<>(
                        topicInKafka,
                        row.key(),
                        row.payload() == null ? null : bytes(row.payload()));
        var headers = result.headers();
        headers.add("ce_specversion", SPEC_VERSION);
        headers.add("ce_id", bytes(row.eventId().toString()));
        headers.add("ce_source", source);
        headers.add("ce_type", bytes(row.type()));
        headers.add("ce_subject", bytes(row.key()));
        headers.add("ce_time", bytes(row.time().toString()));
        headers.add("ce_actor", bytes(row.actor()));
        headers.add("ce_aggregateversion", bytes(Long.toString(row.version())));
        if (row.traceparent() != null) {
            headers.add("ce_traceparent", bytes(row.traceparent()));
        }
        headers.add("content-type", JSON);
        return result;
    }

    /** The {@code source} of all events of a service. */
    static byte[] source(String application) {
        return bytes("/lead2order/" + application);
    }

    /**
     * A record of Kafka as an event. Foreign producers may leave out what CloudEvents does not
     * require; then the time is that of the record, the version 0 and the actor the source. A
     * record without value needs no attributes at all: whatever wrote it, the key is gone for good.
     *
     * @throws UnreadableEvent where a required attribute is missing or cannot be read
     */
    static IncomingEvent read(ConsumerRecord<String, byte[]> kafka, String topic) {
        if (kafka.key() == null) {
            throw new UnreadableEvent("The record has no key");
        }
        var headers = kafka.headers();
        if (kafka.value() == null && optional(headers, "ce_id") == null) {
            return bareTombstone(kafka, topic);
        }
        if (!required(headers, "ce_specversion").startsWith("1.")) {
            throw new UnreadableEvent("Only CloudEvents 1.x can be read");
        }
        var source = required(headers, "ce_source");
        var actor = optional(headers, "ce_actor");
        return new IncomingEvent(
                topic,
                kafka.key(),
                id(source, required(headers, "ce_id")),
                required(headers, "ce_type"),
                version(optional(headers, "ce_aggregateversion")),
                time(optional(headers, "ce_time"), kafka.timestamp()),
                actor == null ? "client:" + source : actor,
                optional(headers, "ce_traceparent"),
                kafka.value());
    }

    private static IncomingEvent bareTombstone(ConsumerRecord<String, byte[]> kafka, String topic) {
        var place = kafka.topic() + ' ' + kafka.partition() + ' ' + kafka.offset();
        return new IncomingEvent(
                topic,
                kafka.key(),
                UUID.nameUUIDFromBytes(bytes(place)),
                "tombstone",
                Long.MAX_VALUE,
                Instant.ofEpochMilli(kafka.timestamp()),
                "system:unknown",
                null,
                null);
    }

    static @Nullable String optional(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String required(Headers headers, String name) {
        var value = optional(headers, name);
        if (value == null || value.isEmpty()) {
            throw new UnreadableEvent("The header %s is missing".formatted(name));
        }
        return value;
    }

    /** Ids of foreign producers are unique within their source only, and need not be UUIDs. */
    private static UUID id(String source, String id) {
        try {
            return PlainValues.uuid(id);
        } catch (NotReadable foreign) {
            return UUID.nameUUIDFromBytes(bytes(source + ' ' + id));
        }
    }

    private static long version(@Nullable String version) {
        try {
            return version == null ? 0 : Long.parseLong(version);
        } catch (NumberFormatException e) {
            throw new UnreadableEvent("The header ce_aggregateversion is no number");
        }
    }

    private static Instant time(@Nullable String time, long timestamp) {
        try {
            return time == null ? Instant.ofEpochMilli(timestamp) : KnownTime.instant(time);
        } catch (NotReadable e) {
            throw new UnreadableEvent("The header ce_time is no time of RFC 3339");
        }
    }
}
