package com.lead2order.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.lead2order.stack.Service;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A million events of leads, twenty of each, that were written while the broker was down: from the
 * moment it is there again until it has them all, and until every consumer has taken them in. The
 * topic is read afterwards to see that no event comes before an earlier one of its lead.
 */
final class Backlog implements Part {

    private static final String TOPIC = "leads";
    private static final long EVENTS = 1_000_000;
    private static final int EVENTS_OF_A_LEAD = 20;
    private static final Duration PATIENCE = Duration.ofHours(1);

    private static final String REACHED =
            "select coalesce(sum(next_offset), 0) from consumer_offset where consumer = ? and topic = '%s'"
                    .formatted(TOPIC);

    /** A consumer of a service, and how many events it had taken in. */
    private record Consumer(Service service, String name, long before) {}

    @Override
    public List<Figure> measure(Bench bench) throws Exception {
        var events = bench.options().scaled(EVENTS, 1000);
        var lead =
                bench.api("ada.admin")
                        .post(
                                "/leads",
                                Company.json(
                                        """
                                        {"title":"Line stands still","partnerId":"01900000-0000-7000-8000-000000000201"}
                                        """))
                        .path("id")
                        .asText();
        try (var journal = bench.database(Service.LEAD)) {
            Bench.await("a quiet relay", PATIENCE, () -> isPublished(journal));
            Thread.sleep(bench.measured());
            var consumers = consumers(bench);
            try (var topic = topic(bench)) {
                var partitions =
                        topic.partitionsFor(TOPIC).stream()
                                .map(each -> new TopicPartition(TOPIC, each.partition()))
                                .toList();
                var begin = topic.endOffsets(partitions);
                bench.stack().killKafka();
                write(journal, lead, events);
                bench.stack().restartKafka();
                var back = System.nanoTime();
                Bench.await("the relay", PATIENCE, () -> isPublished(journal));
                var published = seconds(back);
                for (var consumer : consumers) {
                    Bench.await(
                            consumer.toString(),
                            PATIENCE,
                            () -> reached(bench, consumer) >= consumer.before() + events);
                }
                var taken = seconds(back);
                var early = early(topic, begin);
                return List.of(
                        Figure.of(
                                "backlog of %,d events after an outage of the broker, all taken in"
                                        .formatted(events),
                                String.format(
                                        Locale.ROOT,
                                        "%.0f/s (%d of them before an earlier one of their key)",
                                        events / taken,
                                        early),
                                "at least 3000/s, aim 5000/s, in order"),
                        Figure.of(
                                "the same, published",
                                String.format(Locale.ROOT, "%.0f/s", events / published),
                                ""));
            }
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** As the service itself would have, one event of each lead after the other. */
    private static void write(Database journal, String lead, long events) throws SQLException {
        var leads = Math.max(1, events / EVENTS_OF_A_LEAD);
        var id = "('01900007-0000-7000-8000-' || lpad(to_hex(n %% %d), 12, '0'))".formatted(leads);
        var values =
                Map.of(
                        "position", "nextval('journal_position')",
                        "written_at", "clock_timestamp()",
                        "event_id", "uuidv7()",
                        "key", id,
                        "version", "n / " + leads,
                        "time", "clock_timestamp()",
                        "payload",
                                "cast(replace(cast(s.payload as text), s.key, %s) as json)"
                                        .formatted(id));
        var columns = journal.columns("journal");
        journal.execute(
                """
                insert into journal (%s)
                select %s from generate_series(cast(0 as bigint), %d) n,
                    (select * from journal where topic = '%s' and key = '%s' order by position limit 1) s
                """
                        .formatted(
                                String.join(", ", columns),
                                columns.stream()
                                        .map(column -> values.getOrDefault(column, "s." + column))
                                        .collect(Collectors.joining(", ")),
                                events - 1,
                                TOPIC,
                                lead));
    }

    private static boolean isPublished(Database journal) {
        try {
            return journal.number(
                            """
                            select count(*) from journal_relay r
                            where r.position >= (select max(position) from journal)
                            """)
                    == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Consumer> consumers(Bench bench) throws SQLException {
        var consumers = new ArrayList<Consumer>();
        for (var service : Service.values()) {
            if (service.database().isPresent()) {
                try (var database = bench.database(service)) {
                    for (var name :
                            database.texts(
                                    "select distinct consumer from consumer_offset where topic = ?",
                                    TOPIC)) {
                        consumers.add(new Consumer(service, name, database.number(REACHED, name)));
                    }
                }
            }
        }
        if (consumers.isEmpty()) {
            throw new IllegalStateException("nobody reads " + TOPIC);
        }
        return consumers;
    }

    private static long reached(Bench bench, Consumer consumer) {
        try (var database = bench.database(consumer.service())) {
            return database.number(REACHED, consumer.name());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KafkaConsumer<String, byte[]> topic(Bench bench) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bench.stack().kafka().bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** How many events came before an earlier one of their key. */
    private static long early(
            KafkaConsumer<String, byte[]> topic, Map<TopicPartition, Long> begin) {
        var end = topic.endOffsets(begin.keySet());
        topic.assign(begin.keySet());
        begin.forEach(topic::seek);
        var last = new HashMap<String, Long>();
        long early = 0;
        while (!positions(topic, begin).equals(end)) {
            for (var event : topic.poll(Duration.ofSeconds(1))) {
                var version =
                        Long.parseLong(
                                new String(
                                        event.headers().lastHeader("ce_aggregateversion").value(),
                                        UTF_8));
                var before = last.put(event.key(), version);
                if (before != null && before > version) {
                    early++;
                }
            }
        }
        return early;
    }

    private static Map<TopicPartition, Long> positions(
            KafkaConsumer<String, byte[]> topic, Map<TopicPartition, Long> partitions) {
        return partitions.keySet().stream()
                .collect(Collectors.toMap(each -> each, topic::position));
    }
}
