package com.lead2order.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** Whether the service under test has taken in what its topics hold. */
public final class TakenIn {

    /** The consumer that is furthest behind counts; one without a position has yet to begin. */
    private static final String REACHED =
            """
            select coalesce(min(reached), 0) from (
                select sum(next_offset) as reached from consumer_offset where topic = ? group by consumer) c
            """;

    private TakenIn() {}

    /** Waits until all consumers have had all events that a topic holds now. */
    public static void await(Topics topics, String topic) {
        var end = topics.end(topic);
        Awaitility.await("all events of topic " + topic)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> reached(topic) >= end);
    }

    private static long reached(String topic) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection =
                        DriverManager.getConnection(
                                config.getValue("quarkus.datasource.jdbc.url", String.class),
                                config.getValue("quarkus.datasource.username", String.class),
                                config.getValue("quarkus.datasource.password", String.class));
                var statement = connection.prepareStatement(REACHED)) {
            statement.setString(1, topic);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }
}
