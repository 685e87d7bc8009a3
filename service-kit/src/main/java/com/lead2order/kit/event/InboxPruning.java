package com.lead2order.kit.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Forgets which events were reacted to, long after they can come again. */
@ApplicationScoped
class InboxPruning {

    private static final Logger LOG = Logger.getLogger(InboxPruning.class);

    // one replica at a time; the others find nothing to delete
    private static final String PRUNE =
            """
            delete from inbox where received_at < ?
            and (select pg_try_advisory_xact_lock(hashtextextended('inbox pruning', 0)))
            """;

    private final AgroalDataSource dataSource;
    private final EventsConfig config;
    private final Clock clock;

    InboxPruning(AgroalDataSource dataSource, EventsConfig config, Clock clock) {
        this.dataSource = dataSource;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", identity = "inbox pruning")
    @Transactional
    void prune() throws SQLException {
        try (var connection = dataSource.getConnection();
                var prune = connection.prepareStatement(PRUNE)) {
            var before = clock.instant().minus(config.inboxRetention());
            prune.setObject(1, before.atOffset(ZoneOffset.UTC));
            LOG.debugf("Forgot %d events", prune.executeUpdate());
        }
    }
}
