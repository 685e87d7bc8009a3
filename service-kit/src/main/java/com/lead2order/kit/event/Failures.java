package com.lead2order.kit.event;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells an outage, which passes, from an event that cannot be processed. */
@Singleton
class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    // connection, resources, rolled back for others' sake, shut down
    private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "40", "57");
    private static final Set<String> PASSING_STATES = Set.of("55P03", "25006");
    private static final String STATEMENT_TIMEOUT = "57014";

    private final AgroalDataSource dataSource;

    Failures(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether the same may work later without anyone doing anything. */
    boolean passes(Throwable failure) {
        return hasPassingCause(failure) || !databaseAnswers();
    }

    static boolean hasPassingCause(Throwable failure) {
        var seen = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
        var next = new ArrayDeque<Throwable>();
        next.add(failure);
        while (!next.isEmpty()) {
            var current = next.remove();
            if (!seen.add(current)) {
                continue;
            }
            if (isPassing(current)) {
                return true;
            }
            if (current.getCause() != null) {
                next.add(current.getCause());
            }
            Collections.addAll(next, current.getSuppressed());
        }
        return false;
    }

    private static boolean isPassing(Throwable failure) {
        return switch (failure) {
            case SQLTransientException _ -> true;
            case SQLRecoverableException _ -> true;
            case SQLException e -> isPassing(e.getSQLState());
            default -> false;
        };
    }

    private static boolean isPassing(@Nullable String state) {
        return state != null
                && state.length() == 5
                && !state.equals(STATEMENT_TIMEOUT)
                && (PASSING_CLASSES.contains(state.substring(0, 2))
                        || PASSING_STATES.contains(state));
    }

    /** A lost connection hides behind many faces, a failed commit among them: so ask. */
    private boolean databaseAnswers() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout(5);
            return statement.execute("select 1");
        } catch (SQLException e) {
            LOG.debug("The database does not answer", e);
            return false;
        }
    }
}
