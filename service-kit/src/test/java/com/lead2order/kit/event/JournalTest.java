package com.lead2order.kit.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import com.lead2order.testing.PublishedEvent;
import com.lead2order.testing.Tokens;
import com.lead2order.testing.Topics;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JournalTest {

    @Inject Journal journal;
    @Inject Database database;
    @Inject AgroalDataSource dataSource;

    private final Topics topics = Topics.ofTheService();
    private final String key = UUID.randomUUID().toString();

    private OutgoingEvent changed(long version, String name) {
        return new OutgoingEvent(
                "others", key, "com.lead2order.test.changed.v1", version, Map.of("name", name));
    }

    private void record(long version, String name) {
        QuarkusTransaction.requiringNew().run(() -> journal.record(() -> changed(version, name)));
    }

    private List<Long> published(int atLeast) {
        return topics.awaitAll("others", event -> event.key().equals(key), atLeast).stream()
                .map(PublishedEvent::aggregateVersion)
                .toList();
    }

    /** A transaction that has taken a position and goes on. */
    private final class Running implements AutoCloseable {

        private final Connection connection;

        Running(long version) throws SQLException {
            connection = dataSource.getConnection();
            connection.setAutoCommit(false);
            try (var insert =
                    connection.prepareStatement(
                            """
                            insert into journal (position, event_id, topic, key, type, version, time, actor, published, payload)
                            select nextval('journal_position'), uuidv7(), 'others', ?, 'com.lead2order.test.changed.v1', ?,
                                now(), 'system:test', true, '{"name":"late"}'
                            from (select pg_current_xact_id()) x
                            """)) {
                insert.setString(1, key);
                insert.setLong(2, version);
                insert.executeUpdate();
            }
        }

        void commit() throws SQLException {
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.close();
        }
    }

    private long heldUp() {
        return Long.parseLong(
                database.one(
                        "select count(*) from journal, journal_relay r where key = '%s' and journal.position > r.position"
                                .formatted(key)));
    }

    @Nested
    class AVersion {

        @Test
        void isRefusedThatIsNotAboveTheLastOfItsRecord() {
            record(2, "second");

            assertThatIllegalStateException()
                    .isThrownBy(() -> record(2, "the same once more"))
                    .withMessageContaining(key)
                    .withMessageContaining("version 2");
            assertThatIllegalStateException().isThrownBy(() -> record(1, "an earlier one"));

            assertThat(published(1)).containsExactly(2L);
        }

        @Test
        void isRefusedTwiceInOneCall() {
            assertThatIllegalStateException()
                    .isThrownBy(() ->
                            QuarkusTransaction.requiringNew()
                                    .run(() ->
                                            journal.recordAll(
                                                    List.of(changed(3, "a"), changed(3, "b")))));
        }

        @Test
        void mayLeaveSomeOut() {
            record(1, "first");
            record(5, "fifth");

            assertThat(published(2)).containsExactly(1L, 5L);
        }
    }

    @Nested
    class ATransactionThatIsStillRunning {

        @Test
        void isPublishedBeforeWhatTookItsPlaceAfterIt() throws SQLException {
            try (var running = new Running(1)) {
                record(2, "early");
                assertThat(heldUp()).isEqualTo(1);
                running.commit();
            }

            assertThat(published(2)).containsExactly(1L, 2L);
        }

        @Test
        void holdsUpNothingOnceItIsRolledBack() throws SQLException {
            try (var _ = new Running(1)) {
                record(2, "kept");
            }

            assertThat(published(1)).containsExactly(2L);
        }

        @Test
        void holdsUpNothingThatIsBeforeIt() throws SQLException {
            record(1, "before");
            try (var _ = new Running(2)) {
                assertThat(published(1)).containsExactly(1L);
            }
        }
    }

    @Test
    void keepsAShortFormForTheAuditAndPublishesTheWhole() {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        journal.recordAll(
                                List.of(changed(1, "whole")), _ -> Map.of("short", true)));

        assertThat(topics.await("others", "com.lead2order.test.changed.v1", key).json().toString())
                .isEqualTo("{\"name\":\"whole\"}");
        assertThat(database.one("select state from audit_entry where key = '%s'".formatted(key)))
                .isEqualTo("{\"short\":true}");
    }

    @Test
    void publishesNothingThatStaysInTheService() {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        journal.recordAll(
                                List.of(
                                        OutgoingEvent.internal(
                                                "policies", key, "t.v1", 1, Map.of("a", 1)),
                                        changed(2, "out"))));

        assertThat(published(1)).containsExactly(2L);
        assertThat(database.rows("select topic from audit_entry where key = '%s'".formatted(key)))
                .containsExactlyInAnyOrder("policies", "others");
    }

    @Test
    void publishesTheNewestStateOfEachRecordOnceMore() {
        record(1, "old");
        record(2, "new");
        assertThat(published(2)).containsExactly(1L, 2L);

        given().auth()
                .oauth2(Tokens.forUser("ada.admin", "admin"))
                .contentType("application/json")
                .body("{\"topic\":\"others\"}")
                .post("/api/v1/operations/republications")
                .then()
                .statusCode(200)
                .body("states", greaterThanOrEqualTo(1));

        var all = topics.awaitAll("others", event -> event.key().equals(key), 3);
        assertThat(all).extracting(PublishedEvent::aggregateVersion).containsExactly(1L, 2L, 2L);
        assertThat(all.getLast().id()).isEqualTo(all.get(1).id());
        assertThat(entries()).hasSize(2);
    }

    @Test
    void republishesNoTopicOfOthers() {
        given().auth()
                .oauth2(Tokens.forUser("ada.admin", "admin"))
                .contentType("application/json")
                .body("{\"topic\":\"organisation\"}")
                .post("/api/v1/operations/republications")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/topic"));
    }

    private List<String> entries() {
        return database.rows("select state from audit_entry where key = '%s'".formatted(key));
    }

    @Test
    void losesPersonalDataWhereItHasTo() {
        record(1, "Nora");
        given().auth()
                .oauth2(Tokens.forUser("ada.admin", "admin"))
                .contentType("application/json")
                .body(Map.of("collection", "others", "record", key, "members", List.of("name")))
                .post("/api/v1/operations/redactions")
                .then()
                .statusCode(200)
                .body("entries", equalTo(1));

        assertThat(entries()).containsExactly("{ \"name\" : null }");
    }

    @Test
    void isKeptForAsLongAsItIsSaid() {
        database.execute("select make_journal_partition(date '2020-01-01')");
        database.execute(
                """
                insert into journal (position, written_at, event_id, topic, key, type, version, time, actor, published, payload)
                values (-1, '2020-01-14T12:00:00Z', uuidv7(), 'others', '%1$s', 't', 1, now(), 'system:test', true, '{"n":1}'),
                    (0, '2020-01-15T12:00:00Z', uuidv7(), 'others', '%1$s', 't', 2, now(), 'system:test', true, '{"n":2}')
                """
                        .formatted(key));
        var kept = partitions();

        partitionsKeptFor(Optional.empty()).keepUp();
        assertThat(partitions()).isEqualTo(kept).contains("journal_202001").hasSizeGreaterThan(4);
        partitionsKeptFor(Optional.of(Period.ofYears(1))).keepUp();

        assertThat(partitions()).doesNotContain("journal_202001").hasSize(kept.size() - 1);
        assertThat(database.rows("select payload from journal where key = '%s'".formatted(key)))
                .as("the last state, without which the next change has none before it")
                .containsExactly("{\"n\":2}");
        assertThat(entries()).isEmpty();
    }

    private JournalPartitions partitionsKeptFor(Optional<Period> period) {
        return new JournalPartitions(
                dataSource,
                new NothingConfigured() {
                    @Override
                    public Optional<Period> journalRetention() {
                        return period;
                    }
                });
    }

    private List<String> partitions() {
        return database.rows(
                "select inhrelid::regclass from pg_inherits where inhparent = 'journal'::regclass order by 1");
    }
}
