package com.lead2order.kit.event;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Whether this service has taken in once what was published before it started. Until then its read
 * models may be too old to answer from.
 */
@Singleton
class CatchUp {

    private final Topics topics;
    private final ConcurrentMap<String, Map<TopicPartition, Long>> goals =
            new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Long> missing = new ConcurrentHashMap<>();

    CatchUp(Topics topics) {
        this.topics = topics;
    }

    boolean isReached() {
        return topics.reads().stream().allMatch(this::isReached);
    }

    boolean isReached(String topic) {
        return missing.getOrDefault(topic, 1L) == 0;
    }

    /** How many events are still to come, by topic, as far as that is known. */
    Map<String, Long> missing() {
        var left = new HashMap<>(missing);
        left.values().removeIf(count -> count == 0);
        return left;
    }

    /** Remembers where a topic ends now; partitions that hold nothing have nothing to catch up. */
    void begin(Consumer<?, ?> consumer, String topic) {
        if (goals.containsKey(topic)) {
            return;
        }
        var partitions =
                consumer.partitionsFor(topics.inKafka(topic)).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        var begins = consumer.beginningOffsets(partitions);
        var ends = new HashMap<>(consumer.endOffsets(partitions));
        ends.entrySet().removeIf(end -> end.getValue() <= begins.getOrDefault(end.getKey(), 0L));
        goals.put(topic, ends);
    }

    /** Compares with the positions stored by all replicas together. */
    void check(String topic, Map<TopicPartition, Long> stored) {
        var left = 0L;
        for (var goal : goals.getOrDefault(topic, Map.of()).entrySet()) {
            left += Math.max(0, goal.getValue() - stored.getOrDefault(goal.getKey(), 0L));
        }
        missing.put(topic, left);
    }
}
