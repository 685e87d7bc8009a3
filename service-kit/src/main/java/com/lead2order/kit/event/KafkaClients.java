package com.lead2order.kit.event;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes the clients of Kafka; address and security come from the properties {@code kafka.*}. */
@Singleton
class KafkaClients {

    /** After this time without acknowledgement nothing of a producer is on its way any more. */
    static final Duration DELIVERY_TIMEOUT = Duration.ofSeconds(10);

    /** A payload and its headers. */
    static final int LARGEST_RECORD = Journal.LARGEST_PAYLOAD + 64 * 1024;

    static final int RECORDS_PER_POLL = 1000;

    private final Map<String, Object> common = new HashMap<>();
    private final Topics topics;

    KafkaClients(@Identifier("default-kafka-broker") Map<String, Object> kafka, Topics topics) {
        this.common.putAll(kafka);
        this.common.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.common.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, "");
        this.common.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        this.common.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2000);
        this.topics = topics;
    }

    Admin admin() {
        var config = new HashMap<>(common);
        config.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        config.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        return Admin.create(config);
    }

    /** Never loses, repeats or reorders what it was given while it lives. */
    KafkaProducer<String, byte[]> producer() {
        var config = new HashMap<>(common);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY_TIMEOUT.toMillis());
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 5); // until the flush after each batch
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /** Shares the partitions of a topic with the other replicas of this service. */
    KafkaConsumer<String, byte[]> groupConsumer(String topic) {
        var config = consumerConfig();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, topics.groupOf(topic));
        config.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName());
        // a killed replica hands over its partitions within seconds
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Reads what it is told to, on its own. */
    KafkaConsumer<String, byte[]> loneConsumer() {
        return new KafkaConsumer<>(
                consumerConfig(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> consumerConfig() {
        var config = new HashMap<>(common);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_PER_POLL);
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 * 1024 * 1024);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 8_000);
        return config;
    }
}
