package com.lead2order.kit.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How many events wait for being published, and since when; as the relaying process sees it. */
@Singleton
class Backlog {

    private static final Duration MEASURE_EVERY = Duration.ofSeconds(5);
    private static final int COUNT_UP_TO = 100_000;

    private final Clock clock;
    private Instant lastMeasured = Instant.EPOCH;
    private volatile long rows;
    private volatile @Nullable Instant oldest;

    Backlog(MeterRegistry metrics, Clock clock) {
        this.clock = clock;
        Gauge.builder("events.outbox.rows", this, backlog -> backlog.rows)
                .description("Events that wait for being published, counted up to 100,000")
                .register(metrics);
        Gauge.builder("events.outbox.oldest.age", this, Backlog::oldestAgeSeconds)
                .description("Age of the oldest event that waits for being published")
                .baseUnit("seconds")
                .register(metrics);
    }

    /** Nothing waits. */
    void cleared() {
        rows = 0;
        oldest = null;
    }

    /** Looks, but not all the time. */
    void measure(Connection connection) throws SQLException {
        var now = clock.instant();
        if (Duration.between(lastMeasured, now).compareTo(MEASURE_EVERY) < 0) {
            return;
        }
        lastMeasured = now;
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                select (select count(*) from (
                                        select 1 from journal where position > r.position and published limit %d) up_to),
                                    (select time from journal where position > r.position and published
                                        order by position limit 1)
                                from journal_relay r
                                """
                                        .formatted(COUNT_UP_TO))) {
            if (row.next()) {
                rows = row.getLong(1);
                var time = row.getObject(2, OffsetDateTime.class);
                oldest = time == null ? null : time.toInstant();
            }
        }
    }

    private double oldestAgeSeconds() {
        var since = oldest;
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }
}
