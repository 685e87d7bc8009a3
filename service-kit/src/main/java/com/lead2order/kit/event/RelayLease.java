package com.lead2order.kit.event;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The right to relay the events of a database: an advisory lock of a database session. Whoever
 * holds it works on the same session, so a lost connection ends the right and the work at once.
 *
 * <p>A predecessor that crashed or lost its connection may have events on their way to the broker
 * that arrive after ours. Consumers would not mind, but compaction keeps whatever comes last;
 * therefore the successor of a lease that was not given back lets those events run out of time
 * first.
 */
final class RelayLease {

    private static final Logger LOG = Logger.getLogger(RelayLease.class);
    private static final int NETWORK_TIMEOUT_MILLIS = 15_000;

    // the server notices within half a minute that a holder's machine is gone
    private static final String SET_UP =
            """
            set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5;
            set tcp_keepalives_count = 3; set application_name = 'journal relay'
            """;
    private static final String TEAR_DOWN =
            """
            reset tcp_keepalives_idle; reset tcp_keepalives_interval;
            reset tcp_keepalives_count; reset application_name;
            select pg_advisory_unlock_all()
            """;
    private static final String TRY_LOCK =
            "select pg_try_advisory_lock(hashtextextended('journal relay', 0))";
    private static final String TAKE_OVER =
            """
            update journal_relay set holder = ?, released = false
            returning new.position, old.released or old.holder = new.holder
                or not exists (select 1 from journal j where j.position > old.position and j.published)
            """;

    private final Connection connection;
    private final Unpublished unpublished;
    private final boolean clean;

    private RelayLease(Connection connection, long position, boolean clean) {
        this.connection = connection;
        this.unpublished = new Unpublished(connection, position);
        this.clean = clean;
    }

    /** Null where another process holds it. */
    static @Nullable RelayLease tryTake(AgroalDataSource dataSource, String holder)
            throws SQLException {
        var connection = dataSource.getConnection();
        try {
            connection.setNetworkTimeout(Runnable::run, NETWORK_TIMEOUT_MILLIS);
            if (!Questions.isTrue(connection, TRY_LOCK)) {
                connection.setNetworkTimeout(Runnable::run, 0);
                connection.close();
                return null;
            }
            execute(connection, SET_UP);
            try (var takeOver = connection.prepareStatement(TAKE_OVER)) {
                takeOver.setString(1, holder);
                try (var row = takeOver.executeQuery()) {
                    if (!row.next()) {
                        throw new IllegalStateException("journal_relay has lost its row");
                    }
                    return new RelayLease(connection, row.getLong(1), row.getBoolean(2));
                }
            }
        } catch (SQLException | RuntimeException e) {
            giveBack(connection);
            throw e;
        }
    }

    /** The session that holds the lock. */
    Connection connection() {
        return connection;
    }

    /** What is to be relayed, as the session sees it. */
    Unpublished unpublished() {
        return unpublished;
    }

    /** Whether nothing of a predecessor can be on its way any more. */
    boolean isClean() {
        return clean;
    }

    /** Ends the lease; what was sent has been acknowledged. */
    void release() {
        try {
            execute(connection, "update journal_relay set released = true");
        } catch (SQLException e) {
            LOG.debug("The next relay will wait a moment, as after a crash", e);
        }
        giveBack(connection);
    }

    /** Ends the lease after a failure; events may still be on their way. */
    void abandon() {
        giveBack(connection);
    }

    private static void giveBack(Connection connection) {
        try (connection) {
            try {
                execute(connection, TEAR_DOWN);
                connection.setNetworkTimeout(Runnable::run, 0);
            } catch (SQLException e) {
                connection.abort(Runnable::run); // never back to the pool with the lock on it
            }
        } catch (SQLException e) {
            LOG.debug("The connection of the relay is gone", e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setQueryTimeout(5);
            statement.execute(sql);
        }
    }
}
