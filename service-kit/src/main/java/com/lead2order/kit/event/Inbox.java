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
 * Remembers which events each consumer has reacted to, in the transaction of the reaction. Read
 * models do not need it: they compare versions.
 */
@ApplicationScoped
public class Inbox {

    /** Who asks; the kit knows it while a consumer is at work. */
    static final ScopedValue<String> CONSUMER = ScopedValue.newInstance();

    /** Until 0.1 an event was remembered for all consumers of the service, under no name. */
    private static final String INSERT =
            """
            insert into inbox (event_id, consumer)
            select distinct event_id, ? from unnest(?::uuid[]) event_id
            where not exists (select from inbox i where i.event_id = event_id.event_id and i.consumer = '')
            order by event_id
            on conflict do nothing
            returning event_id
            """;

    private final AgroalDataSource dataSource;

    Inbox(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Returns true the first time the consumer at work sees an event, and false for every repeat.
     */
    @Transactional(MANDATORY)
    public boolean isNew(UUID eventId) {
        return !newOnes(List.of(eventId)).isEmpty();
    }

    /** Those of the events that the consumer at work never saw before. */
    @Transactional(MANDATORY)
    public Set<UUID> newOnes(Collection<UUID> eventIds) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, CONSUMER.orElse("-"));
            insert.setArray(2, connection.createArrayOf("uuid", eventIds.toArray()));
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
