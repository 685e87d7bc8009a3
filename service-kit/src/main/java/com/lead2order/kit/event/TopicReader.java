package com.lead2order.kit.event;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads a topic once from start to end, apart from the group that reads it continuously. */
@Singleton
class TopicReader {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration STALLED_AFTER = Duration.ofSeconds(30);

    private final KafkaClients clients;
    private final Topics topics;

    TopicReader(KafkaClients clients, Topics topics) {
        this.clients = clients;
        this.topics = topics;
    }

    /**
     * Hands out what is there now, from the given positions, else from the beginning.
     *
     * @param batch returns false to read no further
     */
    void readWhatIsThere(
            String topic,
            Map<TopicPartition, Long> from,
            Predicate<List<ConsumerRecord<String, byte[]>>> batch) {
        try (var consumer = assigned(topic, from)) {
            readTo(consumer.endOffsets(consumer.assignment()), consumer, batch);
        }
    }

    private KafkaConsumer<String, byte[]> assigned(String topic, Map<TopicPartition, Long> from) {
        var consumer = clients.loneConsumer();
        var partitions =
                consumer.partitionsFor(topics.inKafka(topic)).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        for (var partition : partitions) {
            var position = from.get(partition);
            if (position != null) {
                consumer.seek(partition, position);
            }
        }
        return consumer;
    }

    private static void readTo(
            Map<TopicPartition, Long> end,
            KafkaConsumer<String, byte[]> consumer,
            Predicate<List<ConsumerRecord<String, byte[]>>> batch) {
        var lastRecord = System.nanoTime();
        while (!isAt(end, consumer)) {
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            consumer.poll(POLL).forEach(records::add);
            if (!records.isEmpty()) {
                if (!batch.test(records)) {
                    return;
                }
                lastRecord = System.nanoTime();
            } else if (System.nanoTime() - lastRecord > STALLED_AFTER.toNanos()) {
                throw new KafkaFailure("The broker stopped sending records", null);
            }
        }
    }

    private static boolean isAt(
            Map<TopicPartition, Long> end, KafkaConsumer<String, byte[]> consumer) {
        return end.entrySet().stream()
                .allMatch(goal -> consumer.position(goal.getKey()) >= goal.getValue());
    }
}
