package com.lead2order.kit.event;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Remembers which events this service has reacted to, in the transaction of the reaction. Read
 * models do not need it: they compare versions.
 */
@ApplicationScoped
public class Inbox {

    private static final String INSERT =
            """
            insert into inbox (event_id)
            select distinct unnest(?) as event_id order by event_id
            on conflict do nothing
            returning event_id
            """;

    private final AgroalDataSource dataSource;

    Inbox(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Returns true the first time an event is seen, and false for every repeat. */
    @Transactional(MANDATORY)
    public boolean isNew(UUID eventId) {
        return !newOnes(List.of(eventId)).isEmpty();
    }

    /** Those of the events that were never seen before. */
    @Transactional(MANDATORY)
    public Set<UUID> newOnes(Collection<UUID> eventIds) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, connection.createArrayOf("uuid", eventIds.toArray()));
            var fresh = new HashSet<UUID>();
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    fresh.add(rows.getObject(1, UUID.class));
                }
            }
            return fresh;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
