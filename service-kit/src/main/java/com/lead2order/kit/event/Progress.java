package com.lead2order.kit.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * From where the consumers of a topic go on. They are at the same place nearly always; one that is
 * new, or whose dead letter was kept while a process died, is behind the others for a while.
 */
final class Progress {

    private final String topic;
    private final List<EventConsumer> consumers;
    private final Positions positions;
    private Map<String, Map<TopicPartition, Long>> stored = Map.of();

    Progress(String topic, List<EventConsumer> consumers, Positions positions) {
        this.topic = topic;
        this.consumers = consumers;
        this.positions = positions;
    }

    /** Where the last of the consumers is, of the partitions that all have begun with. */
    Map<TopicPartition, Long> load() {
        stored = positions.of(topic, consumers.stream().map(EventConsumer::name).toList());
        Map<TopicPartition, Long> least = new HashMap<>(of(consumers.getFirst()));
        for (var consumer : consumers) {
            var its = of(consumer);
            least.keySet().retainAll(its.keySet());
            least.replaceAll(
                    (partition, offset) -> Math.min(offset, its.getOrDefault(partition, offset)));
        }
        return least;
    }

    /** Those of the records that a consumer had not had when the positions were loaded. */
    List<ConsumerRecord<String, byte[]>> missing(
            EventConsumer consumer, List<ConsumerRecord<String, byte[]>> records) {
        var its = of(consumer);
        return records.stream().filter(record -> !isBefore(its, record)).toList();
    }

    /** Whether no consumer had had any of the records, as is the rule. */
    boolean areMissingToAll(List<ConsumerRecord<String, byte[]>> records) {
        return consumers.stream()
                .map(this::of)
                .allMatch(its -> records.stream().noneMatch(record -> isBefore(its, record)));
    }

    private static boolean isBefore(
            Map<TopicPartition, Long> positions, ConsumerRecord<String, byte[]> record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        return record.offset() < positions.getOrDefault(partition, 0L);
    }

    private Map<TopicPartition, Long> of(EventConsumer consumer) {
        return stored.getOrDefault(consumer.name(), Map.of());
    }
}
