package com.lead2order.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lead2order.testing.PublishedEvent;
import com.lead2order.testing.Topics;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RelayTest {

    private static final String WAITING =
            "select count(*) from journal, journal_relay r where journal.position > r.position";

    record Named(String name) {}

    @Inject Journal journal;
    @Inject Database database;
    @Inject AgroalDataSource dataSource;

    private final Topics topics = Topics.ofTheService();
    private final String key = UUID.randomUUID().toString();

    @Test
    void publishesWhatWasCommitted() {
        QuarkusTransaction.requiringNew().run(() -> journal.record(() -> changed(key, 3, "new")));

        var published = topics.await("others", "com.lead2order.test.changed.v1", key);

        assertThat(published.json().path("name").asText()).isEqualTo("new");
        assertThat(published.aggregateVersion()).isEqualTo(3);
        assertThat(published.actor()).isEqualTo("system:kit");
        assertThat(published.attribute("source")).isEqualTo("/lead2order/kit");
        assertThat(published.attribute("subject")).isEqualTo(key);
        assertThat(UUID.fromString(published.id()).version()).isEqualTo(7);
    }

    @Test
    void publishesNothingOfARolledBackChange() {
        assertThatThrownBy(() ->
                        QuarkusTransaction.requiringNew()
                                .run(() -> {
                                    journal.record(() -> changed(key, 1, "never"));
                                    throw new IllegalStateException("changed mind");
                                }))
                .isInstanceOf(IllegalStateException.class);
        QuarkusTransaction.requiringNew()
                .run(() -> journal.record(() -> changed(key, 1, "instead")));

        assertThat(topics.awaitAll("others", this::isMine, 1))
                .extracting(event -> event.json().path("name").asText())
                .containsExactly("instead");
    }

    @Test
    void isOnlyForTransactions() {
        assertThatThrownBy(() -> journal.record(() -> changed(key, 1, "outside")))
                .hasMessageContaining("ARJUNA016110");
    }

    @Test
    void refusesATopicThatTheServiceDoesNotPublish() {
        assertThatThrownBy(() ->
                        QuarkusTransaction.requiringNew()
                                .run(() ->
                                        journal.record(() ->
                                                new OutgoingEvent(
                                                        "foreign", key, "t", 1, new Named("n")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lead2order.events.publishes");
    }

    @Test
    void publishesThousandsInOrder() {
        var events =
                IntStream.rangeClosed(1, 3000)
                        .mapToObj(version -> changed(key, version, "x".repeat(version % 5000)))
                        .toList();
        QuarkusTransaction.requiringNew().run(() -> journal.recordAll(events));

        assertThat(topics.awaitAll("others", this::isMine, 3000))
                .extracting(PublishedEvent::aggregateVersion)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 3000).mapToObj(Long::valueOf).toList());
        Database.soon().untilAsserted(() -> assertThat(database.one(WAITING)).isEqualTo("0"));
    }

    @Test
    void losesNothingOfATransactionThatEndsAfterALaterOne() throws Exception {
        var later = UUID.randomUUID().toString();
        try (var first = dataSource.getConnection();
                var slow = dataSource.getConnection()) {
            first.setAutoCommit(false);
            slow.setAutoCommit(false);
            // the one that writes later has begun earlier, so its number is the lower one
            execute(first, "select pg_current_xact_id()");
            execute(slow, insert(key));
            execute(first, insert(later));
            first.commit();
            // the relay has looked several times while the slow one was running
            Database.soon()
                    .during(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(database.one(WAITING)).isNotEqualTo("0"));
            slow.commit();
        }

        topics.await("others", "com.lead2order.test.changed.v1", key);
        topics.await("others", "com.lead2order.test.changed.v1", later);
    }

    private static String insert(String key) {
        return """
        insert into journal (position, event_id, topic, key, type, version, time, actor, published, payload)
        select nextval('journal_position'), uuidv7(), 'others', '%s', 'com.lead2order.test.changed.v1', 1, now(),
            'system kit', true, '{"name": "n"}' from (select pg_current_xact_id()) numbered
        """
                .formatted(key);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void publishesTombstones() {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        journal.record(() ->
                                OutgoingEvent.tombstone(
                                        "others", key, "com.lead2order.test.purged.v1", 9)));

        assertThat(topics.await("others", "com.lead2order.test.purged.v1", key).isTombstone())
                .isTrue();
    }

    @Test
    void isRelayedByOneProcessAtATime() throws Exception {
        QuarkusTransaction.requiringNew().run(() -> journal.record(() -> changed(key, 1, "first")));
        topics.await("others", "com.lead2order.test.changed.v1", key);

        assertThat(RelayLease.tryTake(dataSource, "another")).isNull();
    }

    @Test
    void goesOnAfterTheRelayLostItsConnection() {
        QuarkusTransaction.requiringNew()
                .run(() -> journal.record(() -> changed(key, 1, "before")));
        topics.await("others", "com.lead2order.test.changed.v1", key);

        assertThat(
                        database.rows(
                                """
                                select pg_terminate_backend(pid) from pg_stat_activity
                                where application_name = 'journal relay'
                                and datname = current_database()
                                """))
                .isNotEmpty();
        QuarkusTransaction.requiringNew().run(() -> journal.record(() -> changed(key, 2, "after")));

        assertThat(topics.awaitAll("others", this::isMine, 2))
                .extracting(PublishedEvent::aggregateVersion)
                .containsExactly(1L, 2L);
    }

    private boolean isMine(PublishedEvent event) {
        return event.key().equals(key);
    }

    private static OutgoingEvent changed(String key, long version, String name) {
        return new OutgoingEvent(
                "others", key, "com.lead2order.test.changed.v1", version, new Named(name));
    }
}
