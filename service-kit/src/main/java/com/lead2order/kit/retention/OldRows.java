package com.lead2order.kit.retention;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Deletes rows that are too old to matter: one replica at a time, the oldest first, and in batches,
 * so that nobody waits for long and a restart loses little.
 */
@ApplicationScoped
public class OldRows {

    private static final Logger LOG = Logger.getLogger(OldRows.class);

    private static final int BATCH = 5000;

    private final AgroalDataSource dataSource;

    OldRows(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Deletes the rows of a table that are older than what is to be kept.
     *
     * @param column when a row was written; it has an index
     */
    public void delete(String table, String column, Duration kept) {
        // the age is asked again of what was chosen: a row may have been renewed meanwhile
        var sql =
                """
                delete from %1$s where %2$s < now() - ? * interval '1 second'
                and ctid = any(array(select ctid from %1$s
                    where %2$s < now() - ? * interval '1 second' order by %2$s limit %3$d))
                and (select pg_try_advisory_xact_lock(hashtextextended('old rows of %1$s', 0)))
                """
                        .formatted(table, column, BATCH);
        int deleted;
        do {
            deleted = QuarkusTransaction.requiringNew().call(() -> batch(sql, kept));
            LOG.debugf("Deleted %d old rows of %s", deleted, table);
        } while (deleted == BATCH);
    }

    private int batch(String sql, Duration kept) throws SQLException {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement(sql)) {
            delete.setLong(1, kept.toSeconds());
            delete.setLong(2, kept.toSeconds());
            return delete.executeUpdate();
        }
    }
}
