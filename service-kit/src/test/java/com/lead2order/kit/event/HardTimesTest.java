package com.lead2order.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.testing.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HardTimesTest {

    private static final String CHANGED = "com.lead2order.test.changed.v1";

    @Inject Journal journal;
    @Inject Database database;
    @Inject MeterRegistry metrics;

    private final Topics topics = Topics.ofTheService();
    private final String key = UUID.randomUUID().toString();

    @Test
    void withoutTheDatabaseDelayEventsAndMakeNoDeadLetters() throws SQLException {
        publish(key, "before");
        untilThingsAre("before", List.of(key));
        var deadLetters = deadLetterCount();
        var keys = IntStream.range(0, 20).mapToObj(i -> key + "-" + i).toList();

        try (var elsewhere = connectionToAnotherDatabase()) {
            var name = database.one("select current_database()");
            execute(elsewhere, "alter database \"%s\" allow_connections false".formatted(name));
            execute(
                    elsewhere,
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
                            .formatted(name));
            keys.forEach(each -> publish(each, "meanwhile"));
            topics.awaitAll("things", event -> event.key().startsWith(key + "-"), 20);
            execute(elsewhere, "alter database \"%s\" allow_connections true".formatted(name));
        }

        untilThingsAre("meanwhile", keys);
        assertThat(deadLetterCount()).isEqualTo(deadLetters);
        QuarkusTransaction.requiringNew()
                .run(() ->
                        journal.record(() ->
                                new OutgoingEvent(
                                        "others", key, CHANGED, 1, new Things.ThingV1("after"))));
        assertThat(topics.await("others", CHANGED, key).aggregateVersion()).isEqualTo(1);
    }

    /** What another member read and even committed counts for nothing unless it is stored. */
    @Test
    void letPartitionsComeAndGoWithoutLosingEvents() {
        var keys = IntStream.range(0, 20).mapToObj(i -> key + "-" + i).toList();

        whileAnotherMemberReads(() -> keys.forEach(each -> publish(each, "shared")));

        untilThingsAre("shared", keys);
    }

    private static void whileAnotherMemberReads(Runnable publishing) {
        try (var thief =
                new KafkaConsumer<String, String>(
                        Map.of(
                                "bootstrap.servers",
                                config("kafka.bootstrap.servers"),
                                "group.id",
                                config("lead2order.topic-prefix") + "kit.things",
                                "auto.offset.reset",
                                "earliest",
                                "partition.assignment.strategy",
                                "org.apache.kafka.clients.consumer.CooperativeStickyAssignor"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            thief.subscribe(List.of(config("lead2order.topic-prefix") + "things"));
            Database.soon()
                    .until(() -> {
                        var _ = thief.poll(Duration.ofMillis(100));
                        return !thief.assignment().isEmpty();
                    });
            publishing.run();
            var stolen = new int[1];
            Database.soon()
                    .until(() -> {
                        stolen[0] += thief.poll(Duration.ofMillis(100)).count();
                        return stolen[0] > 0;
                    });
            thief.commitSync();
        }
    }

    private void publish(String id, String name) {
        topics.publish("things", id, CHANGED, 1, "{\"name\":\"" + name + "\"}");
    }

    private void untilThingsAre(String name, List<String> keys) {
        Database.soon()
                .untilAsserted(() ->
                        assertThat(keys)
                                .allSatisfy(each ->
                                        assertThat(database.thing(each)).isEqualTo("1 " + name)));
    }

    private double deadLetterCount() {
        return metrics.counter("events.dead.letters", "topic", "things").count();
    }

    private static Connection connectionToAnotherDatabase() throws SQLException {
        var url = config("quarkus.datasource.jdbc.url");
        return DriverManager.getConnection(
                url.substring(0, url.lastIndexOf('/')) + "/postgres",
                config("quarkus.datasource.username"),
                config("quarkus.datasource.password"));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
