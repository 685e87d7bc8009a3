package com.lead2order.kit.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CloudEventsTest {

    private static final JournalRow ROW =
            new JournalRow(
                    7,
                    UUID.fromString("01930000-0000-7000-8000-000000000001"),
                    "things",
                    "key-1",
                    "com.lead2order.test.changed.v1",
                    Instant.parse("2026-11-22T10:00:00.123456Z"),
                    "person:1",
                    "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                    3,
                    true,
                    "{\"name\":\"ä\",\"later\":1}");

    record Named(String name) {}

    @Nested
    class AnEventThatIsWrittenAndRead {

        @Test
        void keepsAllItsAttributes() {
            var read = CloudEvents.read(received(ROW), "things");

            assertThat(read)
                    .usingRecursiveComparison()
                    .isEqualTo(
                            new IncomingEvent(
                                    "things",
                                    ROW.key(),
                                    ROW.eventId(),
                                    ROW.type(),
                                    ROW.version(),
                                    ROW.time(),
                                    ROW.actor(),
                                    ROW.traceparent(),
                                    "{\"name\":\"ä\",\"later\":1}".getBytes(UTF_8)));
        }

        @Test
        void givesItsDataWithoutFieldsThatTheReaderDoesNotKnow() {
            assertThat(CloudEvents.read(received(ROW), "things").data(Named.class))
                    .isEqualTo(new Named("ä"));
        }

        @Test
        void followsTheSpecification() {
            var headers = received(ROW).headers();

            assertThat(text(headers, "ce_specversion")).contains("1.0");
            assertThat(text(headers, "ce_source")).contains("/lead2order/kit");
            assertThat(text(headers, "ce_subject")).contains("key-1");
            assertThat(text(headers, "ce_time")).contains("2026-11-22T10:00:00.123456Z");
            assertThat(text(headers, "content-type")).contains("application/json");
        }

        @Test
        void mayBeATombstone() {
            var gone =
                    new JournalRow(
                            8,
                            ROW.eventId(),
                            "things",
                            "key-1",
                            "com.lead2order.test.purged.v1",
                            ROW.time(),
                            "person:1",
                            null,
                            4,
                            true,
                            null);

            var read = CloudEvents.read(received(gone), "things");

            assertThat(read.isTombstone()).isTrue();
            assertThat(read.traceparent()).isNull();
            assertThatThrownBy(() -> read.data(Named.class))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Nested
    class AForeignEvent {

        @Test
        void needsNoMoreThanCloudEventsDemands() {
            var headers = headers("ce_specversion", "1.0", "ce_id", "4711");
            headers.add("ce_type", "com.example.order".getBytes(UTF_8));
            headers.add("ce_source", "/erp".getBytes(UTF_8));

            var read = CloudEvents.read(received("k", "{}", headers), "erp.orders");

            assertThat(read.aggregateVersion()).isZero();
            assertThat(read.time()).isEqualTo(Instant.ofEpochMilli(1000));
            assertThat(read.actor()).isEqualTo("client:/erp");
            assertThat(read.id())
                    .isEqualTo(CloudEvents.read(received("k", "{}", headers), "erp.orders").id());
        }

        @Test
        void isUnreadableWithoutTheAttributesThatCloudEventsDemands() {
            var headers = headers("ce_specversion", "1.0", "ce_id", "4711");

            assertThatThrownBy(() -> CloudEvents.read(received("k", "{}", headers), "things"))
                    .isInstanceOf(UnreadableEvent.class)
                    .hasMessageContaining("ce_source");
        }

        @Test
        void isUnreadableWithoutAKey() {
            assertThatThrownBy(() ->
                            CloudEvents.read(received(null, "{}", new RecordHeaders()), "things"))
                    .isInstanceOf(UnreadableEvent.class)
                    .hasMessageContaining("key");
        }

        @Test
        void isATombstoneWhereItIsNothingButAKey() {
            var read = CloudEvents.read(received("k", null, new RecordHeaders()), "things");

            assertThat(read.isTombstone()).isTrue();
            assertThat(read.aggregateVersion()).isEqualTo(Long.MAX_VALUE);
        }
    }

    private static ConsumerRecord<String, byte[]> received(JournalRow row) {
        var sent = CloudEvents.write(row, "x.things", CloudEvents.source("kit"));
        var value = sent.value() == null ? null : new String(sent.value(), UTF_8);
        return received(sent.key(), value, sent.headers());
    }

    @SuppressWarnings("NullAway") // Kafka says nothing about null, and has it
    private static ConsumerRecord<String, byte[]> received(
            @Nullable String key, @Nullable String value, Headers headers) {
        return new ConsumerRecord<>(
                "x.things",
                0,
                5,
                1000,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value == null ? null : value.getBytes(UTF_8),
                headers,
                Optional.empty());
    }

    private static RecordHeaders headers(String... namesAndValues) {
        var headers = new RecordHeaders();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            headers.add(namesAndValues[i], namesAndValues[i + 1].getBytes(UTF_8));
        }
        return headers;
    }

    private static Optional<String> text(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(header -> new String(header.value(), UTF_8));
    }
}
