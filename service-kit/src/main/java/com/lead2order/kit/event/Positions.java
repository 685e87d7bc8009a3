package com.lead2order.kit.event;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * How far each consumer has taken each partition in. Stored with what was taken in, and so true
 * even where the process dies or the database is restored from a backup; the offsets kept in Kafka
 * are for people.
 */
@Singleton
class Positions {

    /** In place of a consumer: how far the dead letters of a topic have been replayed. */
    static final List<String> REPLAYS = List.of("replays");

    private static final String STORE =
            """
            insert into consumer_offset (consumer, topic, partition, next_offset)
            select consumer, ?, next.partition, next.next_offset
            from unnest(?::text[]) consumer, unnest(?::int[], ?::bigint[]) next(partition, next_offset)
            order by consumer, next.partition
            on conflict (consumer, topic, partition) do update set next_offset = excluded.next_offset
            """;

    /** Until 0.1 a service had one position for all its consumers. */
    private static final String INHERIT =
            """
            insert into consumer_offset (consumer, topic, partition, next_offset)
            select consumer, topic, partition, next_offset from consumer_position, unnest(?::text[]) consumer
            where topic = ? and not exists (select from consumer_offset o where o.topic = consumer_position.topic)
            on conflict do nothing
            """;

    private static final String STORED =
            """
            select consumer, partition, next_offset from consumer_offset
            where topic = ? and consumer = any(?)
            """;

    private final AgroalDataSource dataSource;
    private final Topics topics;
    private final Set<String> inherited = ConcurrentHashMap.newKeySet();

    Positions(AgroalDataSource dataSource, Topics topics) {
        this.dataSource = dataSource;
        this.topics = topics;
    }

    /**
     * Joins the running transaction. The records are of one topic, in the order of their offsets.
     */
    void reached(Collection<String> consumers, Collection<ConsumerRecord<String, byte[]>> records) {
        var next = new TreeMap<Integer, Long>();
        var topic = "";
        for (var kafka : records) {
            topic = topics.fromKafka(kafka.topic());
            next.put(kafka.partition(), kafka.offset() + 1);
        }
        try (var connection = dataSource.getConnection();
                var store = connection.prepareStatement(STORE)) {
            store.setString(1, topic);
            store.setArray(2, connection.createArrayOf("text", consumers.toArray()));
            store.setArray(3, connection.createArrayOf("int4", next.keySet().toArray()));
            store.setArray(4, connection.createArrayOf("int8", next.values().toArray()));
            store.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** The next offsets of the partitions of a topic that consumers have read from, by consumer. */
    Map<String, Map<TopicPartition, Long>> of(String topic, Collection<String> consumers) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(STORED)) {
            var names = connection.createArrayOf("text", consumers.toArray());
            if (!inherited.contains(topic)) {
                inherit(connection, topic, names);
                inherited.add(topic);
            }
            select.setString(1, topic);
            select.setArray(2, names);
            var positions = new HashMap<String, Map<TopicPartition, Long>>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    positions
                            .computeIfAbsent(rows.getString(1), _ -> new HashMap<>())
                            .put(
                                    new TopicPartition(topics.inKafka(topic), rows.getInt(2)),
                                    rows.getLong(3));
                }
            }
            return positions;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static void inherit(Connection connection, String topic, Array consumers)
            throws SQLException {
        try (var inherit = connection.prepareStatement(INHERIT)) {
            inherit.setArray(1, consumers);
            inherit.setString(2, topic);
            inherit.executeUpdate();
        }
    }

    /** The next offsets of the dead letters of a topic that were not replayed yet. */
    Map<TopicPartition, Long> ofDeadLetters(String topic) {
        return of(topics.deadLettersOf(topic), REPLAYS).getOrDefault(REPLAYS.getFirst(), Map.of());
    }
}
