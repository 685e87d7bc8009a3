package com.lead2order.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * The topics of the service under test: what other services publish is put in, what the service
 * publishes is read out. Names are given without the prefix of the test, e.g. {@code leads}.
 */
public final class Topics {

    private static final int PARTITIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String bootstrapServers;
    private final String prefix;

    public Topics(String bootstrapServers, String prefix) {
        this.bootstrapServers = bootstrapServers;
        this.prefix = prefix;
    }

    /** Those of the running {@code @QuarkusTest}. */
    public static Topics ofTheService() {
        var config = ConfigProvider.getConfig();
        return new Topics(
                config.getValue("kafka.bootstrap.servers", String.class),
                config.getValue("lead2order.topic-prefix", String.class));
    }

    /** Publishes as another service would; the id is new, the actor a system job. */
    public void publish(String topic, String key, String type, long aggregateVersion, String data) {
        publishAs("system:test", topic, key, type, aggregateVersion, data);
    }

    /** As {@link #publish}, with the given actor. */
    public void publishAs(
            String actor,
            String topic,
            String key,
            String type,
            long aggregateVersion,
            String data) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("id", UUID.randomUUID().toString());
        attributes.put("source", "/test");
        attributes.put("specversion", "1.0");
        attributes.put("type", type);
        attributes.put("time", Instant.now().toString());
        attributes.put("subject", key);
        attributes.put("actor", actor);
        attributes.put("aggregateversion", Long.toString(aggregateVersion));
        publish(topic, new PublishedEvent(key, attributes, data));
    }

    /**
     * Publishes the example of a contract under its type, e.g. {@code leads} and {@code converted}.
     */
    public void publishExample(
            String topic, String event, String type, String key, long aggregateVersion) {
        publish(topic, key, type, aggregateVersion, Contracts.example(topic, event));
    }

    /** Publishes exactly this event, for repeats and for broken ones. */
    public void publish(String topic, PublishedEvent event) {
        send(topic, event.key(), event.data(), event.attributes());
    }

    /** Says that the record of this key is gone. */
    public void publishTombstone(String topic, String key) {
        send(topic, key, null, Map.of());
    }

    /** Publishes many events by one producer, in this order for each key. */
    public void publishAll(String topic, List<PublishedEvent> events) {
        create(topic);
        try (var producer = producer()) {
            var sent =
                    events.stream()
                            .map(event ->
                                    producer.send(
                                            message(
                                                    topic,
                                                    event.key(),
                                                    event.data(),
                                                    event.attributes())))
                            .toList();
            for (var each : sent) {
                finished(each);
            }
        }
    }

    /** How many events have been written to the topic. */
    public long end(String topic) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "allow.auto.create.topics",
                                "false"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            var partitions =
                    consumer.listTopics().getOrDefault(prefix + topic, List.of()).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private void send(
            String topic, String key, @Nullable String data, Map<String, String> attributes) {
        create(topic);
        try (var producer = producer()) {
            finished(producer.send(message(topic, key, data, attributes)));
        }
    }

    private ProducerRecord<String, @Nullable String> message(
            String topic, String key, @Nullable String data, Map<String, String> attributes) {
        var message = new ProducerRecord<String, @Nullable String>(prefix + topic, key, data);
        attributes.forEach((name, value) ->
                message.headers().add(new RecordHeader("ce_" + name, value.getBytes(UTF_8))));
        message.headers().add(new RecordHeader("content-type", "application/json".getBytes(UTF_8)));
        return message;
    }

    private KafkaProducer<String, @Nullable String> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Creates a topic as services do, unless it is there. */
    public void create(String topic) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var wanted =
                    new NewTopic(prefix + topic, PARTITIONS, (short) 1)
                            .configs(Map.of("cleanup.policy", "compact"));
            finished(admin.createTopics(List.of(wanted)).all());
        } catch (IllegalStateException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /** The first event of the topic that matches; waits for it. */
    public PublishedEvent await(String topic, Predicate<PublishedEvent> wanted) {
        return awaitAll(topic, wanted, 1).getFirst();
    }

    /** The first event of this type about this record; waits for it. */
    public PublishedEvent await(String topic, String type, Object key) {
        return await(
                topic, event -> event.type().equals(type) && event.key().equals(key.toString()));
    }

    /** All events of the topic that match, as soon as there are at least so many. */
    public List<PublishedEvent> awaitAll(
            String topic, Predicate<PublishedEvent> wanted, int atLeast) {
        var found = new ArrayList<PublishedEvent>();
        Awaitility.await("events on topic " + topic)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    found.clear();
                    found.addAll(all(topic).stream().filter(wanted).toList());
                    return found.size() >= atLeast;
                });
        return List.copyOf(found);
    }

    /** Everything that lies on the topic now, in order per key. */
    public List<PublishedEvent> all(String topic) {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("enable.auto.commit", "false");
        settings.put("allow.auto.create.topics", "false");
        settings.put("isolation.level", "read_committed");
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var infos = consumer.listTopics().getOrDefault(prefix + topic, List.of());
            var partitions =
                    infos.stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var events = new ArrayList<PublishedEvent>();
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> events.add(of(record)));
            }
            return events;
        }
    }

    private static PublishedEvent of(ConsumerRecord<String, String> message) {
        var attributes = new LinkedHashMap<String, String>();
        for (var header : message.headers()) {
            if (header.key().startsWith("ce_")) {
                attributes.put(header.key().substring(3), new String(header.value(), UTF_8));
            }
        }
        return new PublishedEvent(message.key(), attributes, message.value());
    }

    private static <T> void finished(Future<T> work) {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
