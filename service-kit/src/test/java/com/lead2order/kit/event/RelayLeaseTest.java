package com.lead2order.kit.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.stack.TestStack;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalPropertiesReader;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayLeaseTest {

    private static final List<String> MIGRATIONS =
            List.of(
                    "V202611220001__events.sql",
                    "V202611220002__service_kit.sql",
                    "V202611260021__audit_subject.sql",
                    "V202611270030__journal.sql");

    private AgroalDataSource dataSource;

    @BeforeEach
    void createDatabase() throws SQLException, IOException {
        var stack = TestStack.shared();
        dataSource =
                AgroalDataSource.from(
                        new AgroalPropertiesReader()
                                .readProperties(
                                        Map.of(
                                                AgroalPropertiesReader.MAX_SIZE, "5",
                                                AgroalPropertiesReader.JDBC_URL,
                                                        stack.createDatabase("relay_lease"),
                                                AgroalPropertiesReader.PRINCIPAL, stack.userName(),
                                                AgroalPropertiesReader.CREDENTIAL,
                                                        stack.password())));
        for (var name : MIGRATIONS) {
            try (var migration = getClass().getResourceAsStream("/db/kit/" + name)) {
                execute(new String(requireNonNull(migration).readAllBytes(), UTF_8));
            }
        }
    }

    @AfterEach
    void closeConnections() {
        dataSource.close();
    }

    @Test
    void isHeldByOneAtATime() throws SQLException {
        var first = take("first");

        assertThat(RelayLease.tryTake(dataSource, "second")).isNull();
        first.release();
        take("second").release();
    }

    @Test
    void isCleanAfterItWasGivenBack() throws SQLException {
        take("first").release();
        anEventWaits();

        assertThat(take("second").isClean()).isTrue();
    }

    @Test
    void isNotCleanAfterACrash() throws SQLException {
        take("first").abandon();
        anEventWaits();

        assertThat(take("second").isClean()).isFalse();
    }

    @Test
    void isCleanAfterACrashWhereNothingWaits() throws SQLException {
        take("first").abandon();

        assertThat(take("second").isClean()).isTrue();
    }

    @Test
    void isCleanForOneThatKnowsItsOwnWork() throws SQLException {
        take("first").abandon();
        anEventWaits();

        assertThat(take("first").isClean()).isTrue();
    }

    @Test
    void endsWithItsConnection() throws SQLException {
        var first = take("first");
        execute(
                """
                select pg_terminate_backend(pid) from pg_stat_activity
                where application_name = 'journal relay' and datname = current_database()
                """);

        Database.soon().untilAsserted(() -> take("second").release());
        first.abandon();
    }

    private RelayLease take(String holder) throws SQLException {
        return requireNonNull(RelayLease.tryTake(dataSource, holder));
    }

    private void anEventWaits() throws SQLException {
        execute(
                """
                insert into journal (position, event_id, topic, key, type, version, time, actor, published)
                values (nextval('journal_position'), uuidv7(), 'things', 'key', 'type', 1, now(), 'system:test', true)
                """);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
