package com.lead2order.kit.event;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * How far each partition has been taken in. Stored with what was taken in, and so true even where
 * the process dies or the database is restored from a backup; the offsets kept in Kafka are for
 * people.
 */
@Singleton
class Positions {

    private static final String STORE =
            """
            insert into consumer_position (topic, partition, next_offset)
            select ?, next.* from unnest(?::int[], ?::bigint[]) as next
            on conflict (topic, partition) do update set next_offset = excluded.next_offset
            """;

    private final AgroalDataSource dataSource;
    private final Topics topics;

    Positions(AgroalDataSource dataSource, Topics topics) {
        this.dataSource = dataSource;
        this.topics = topics;
    }

    /**
     * Joins the running transaction. The records are of one topic, in the order of their offsets.
     */
    void reached(Collection<ConsumerRecord<String, byte[]>> records) {
        var next = new TreeMap<Integer, Long>();
        var topic = "";
        for (var kafka : records) {
            topic = topics.fromKafka(kafka.topic());
            next.put(kafka.partition(), kafka.offset() + 1);
        }
        try (var connection = dataSource.getConnection();
                var store = connection.prepareStatement(STORE)) {
            store.setString(1, topic);
            store.setArray(2, connection.createArrayOf("int4", next.keySet().toArray()));
            store.setArray(3, connection.createArrayOf("int8", next.values().toArray()));
            store.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** The next offsets of all partitions that have been read from. */
    Map<TopicPartition, Long> all() {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select * from consumer_position");
                var rows = select.executeQuery()) {
            var positions = new HashMap<TopicPartition, Long>();
            while (rows.next()) {
                var topic = topics.inKafka(rows.getString("topic"));
                positions.put(
                        new TopicPartition(topic, rows.getInt("partition")),
                        rows.getLong("next_offset"));
            }
            return positions;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
