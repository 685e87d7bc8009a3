package com.lead2order.kit.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Period;
import org.jboss.logging.Logger;

/**
 * Makes the parts of the journal in which the next months will be kept, and drops those that are
 * older than it is kept.
 */
@ApplicationScoped
class JournalPartitions {

    private static final Logger LOG = Logger.getLogger(JournalPartitions.class);

    private static final String MAKE =
            """
            select make_journal_partition(cast(m as date))
            from generate_series(date_trunc('month', now() at time zone 'UTC'),
                (now() + interval '3 months') at time zone 'UTC', interval '1 month') m
            """;

    /** One replica is enough; who comes second finds the work done. */
    private static final String ALONE =
            """
            select set_config('lock_timeout', '2s', true) is not null
                and pg_try_advisory_xact_lock(hashtextextended('journal partitions', 0))
            """;

    /** The months that ended so long ago, but not what waits to be published. */
    private static final String TOO_OLD =
            """
            select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = 'journal'::regclass
              and to_date(right(c.relname, 6), 'YYYYMM') + interval '1 month' <= (now() - ?::interval) at time zone 'UTC'
            order by 1
            """;

    private final AgroalDataSource dataSource;
    private final EventsConfig config;

    JournalPartitions(AgroalDataSource dataSource, EventsConfig config) {
        this.dataSource = dataSource;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        keepUp();
    }

    /** Tried again in an hour where a long transaction is in the way. */
    @Scheduled(every = "1h", delayed = "30m", identity = "journal partitions")
    void keepUp() {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (Questions.isTrue(connection, ALONE)) {
                    execute(connection, MAKE);
                    var keep = config.journalRetention();
                    if (keep.isPresent()) {
                        drop(connection, keep.get());
                    }
                }
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            LOG.warnf("The parts of the journal are seen to again in an hour: %s", e);
        }
    }

    private static void drop(Connection connection, Period kept) throws SQLException {
        try (var tooOld = connection.prepareStatement(TOO_OLD)) {
            tooOld.setString(1, kept.toString());
            try (var names = tooOld.executeQuery()) {
                while (names.next()) {
                    var name = names.getString(1);
                    if (Questions.isTrue(connection, allPublished(name))) {
                        execute(connection, lastStatesOf(name));
                        execute(connection, "drop table " + name);
                        LOG.infof("The journal forgets %s, which is older than %s", name, kept);
                    }
                }
            }
        }
    }

    private static String allPublished(String partition) {
        return "select not exists (select from %s where position > (select position from journal_relay))"
                .formatted(partition);
    }

    /** A record that was not changed since keeps its last state, without which none is "before". */
    private static String lastStatesOf(String partition) {
        return """
        insert into journal (position, event_id, topic, key, type, version, time, actor, subject, traceparent, published,
            repeated, payload, audited)
        select nextval('journal_position'), p.event_id, p.topic, p.key, p.type, p.version, p.time, p.actor, p.subject,
            p.traceparent, false, true, p.payload, p.audited
        from (select pg_current_xact_id()) numbered, %s p
        where p.payload is not null and not exists (select from journal j
            where j.key = p.key and j.topic = p.topic and j.version >= p.version and j.position <> p.position)
        """
                .formatted(partition);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
