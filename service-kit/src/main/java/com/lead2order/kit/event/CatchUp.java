package com.lead2order.kit.event;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Whether this service has taken in once what was published before it started. Until then its read
 * models may be too old to answer from.
 */
@Singleton
class CatchUp {

    private final Positions positions;
    private volatile boolean reached;
    private volatile Map<TopicPartition, Long> missing = Map.of();
    private Map<TopicPartition, Long> goal = Map.of();
    private boolean goalKnown;

    CatchUp(Positions positions) {
        this.positions = positions;
    }

    boolean isReached() {
        return reached;
    }

    /** How many events are still to come, by topic. */
    Map<String, Long> missing() {
        var byTopic = new HashMap<String, Long>();
        missing.forEach((partition, count) -> byTopic.merge(partition.topic(), count, Long::sum));
        return byTopic;
    }

    /** There is nothing to read. */
    void reachedAtOnce() {
        reached = true;
    }

    /**
     * Remembers where the topics end now; partitions that hold nothing have nothing to catch up.
     */
    void begin(Consumer<?, ?> consumer, Collection<String> topics) {
        if (goalKnown) {
            return;
        }
        var partitions =
                topics.stream()
                        .flatMap(topic -> consumer.partitionsFor(topic).stream())
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        var begins = consumer.beginningOffsets(partitions);
        var ends = new HashMap<>(consumer.endOffsets(partitions));
        ends.entrySet().removeIf(end -> end.getValue() <= begins.getOrDefault(end.getKey(), 0L));
        goal = ends;
        goalKnown = true;
    }

    /** Compares with the positions stored by all replicas together. */
    void check() {
        if (reached) {
            return;
        }
        var stored = positions.all();
        var left = new HashMap<TopicPartition, Long>();
        goal.forEach((partition, end) -> {
            var lag = end - stored.getOrDefault(partition, 0L);
            if (lag > 0) {
                left.put(partition, lag);
            }
        });
        missing = left;
        reached = left.isEmpty();
    }
}
