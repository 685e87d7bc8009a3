package com.lead2order.kit.event;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores events in the caller's transaction; {@link Relay} publishes them after its commit. */
@ApplicationScoped
public class Outbox {

    /** What the brokers are asked to accept, see {@link TopicSetUp}. */
    static final int LARGEST_PAYLOAD = 4 * 1024 * 1024;

    private static final int ROWS_PER_STATEMENT = 1000;

    // unnest keeps the order of the arrays, so positions follow the order of the events
    private static final String INSERT =
            """
            insert into outbox (event_id, topic, key, type, time, actor, traceparent,
                    aggregate_version, payload)
            select event_id, topic, key, type, ?::timestamptz, ?, ?, aggregate_version, payload
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bytea[])
                    as event (event_id, topic, key, type, aggregate_version, payload)
            """;

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;
    private final EventContext context;
    private final Clock clock;
    private final Topics topics;
    private final RelaySignal relay;

    Outbox(
            AgroalDataSource dataSource,
            ObjectMapper json,
            EventContext context,
            Clock clock,
            Topics topics,
            RelaySignal relay) {
        this.dataSource = dataSource;
        this.json = json;
        this.context = context;
        this.clock = clock;
        this.topics = topics;
        this.relay = relay;
    }

    /** Publishes an event once the running transaction has committed. */
    @Transactional(MANDATORY)
    public void add(OutgoingEvent event) {
        addAll(List.of(event));
    }

    /** Publishes events, in this order, once the running transaction has committed. */
    @Transactional(MANDATORY)
    public void addAll(Collection<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        var ordered = List.copyOf(events);
        try (var connection = dataSource.getConnection()) {
            for (var from = 0; from < ordered.size(); from += ROWS_PER_STATEMENT) {
                var to = Math.min(from + ROWS_PER_STATEMENT, ordered.size());
                insert(connection, ordered.subList(from, to));
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
        relay.wakeAfterCommit();
    }

    private void insert(Connection connection, List<OutgoingEvent> events) throws SQLException {
        var size = events.size();
        var ids = new UUID[size];
        var topic = new String[size];
        var keys = new String[size];
        var types = new String[size];
        var versions = new Long[size];
        var payloads = new byte[size][];
        for (var i = 0; i < size; i++) {
            var event = events.get(i);
            topics.requirePublished(event.topic());
            ids[i] = UuidCreator.getTimeOrderedEpoch();
            topic[i] = event.topic();
            keys[i] = event.key();
            types[i] = event.type();
            versions[i] = event.aggregateVersion();
            payloads[i] = payloadOf(event);
        }
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(2, context.actor());
            insert.setString(3, context.traceparent());
            insert.setArray(4, connection.createArrayOf("uuid", ids));
            insert.setArray(5, connection.createArrayOf("text", topic));
            insert.setArray(6, connection.createArrayOf("text", keys));
            insert.setArray(7, connection.createArrayOf("text", types));
            insert.setArray(8, connection.createArrayOf("bigint", versions));
            insert.setArray(9, connection.createArrayOf("bytea", payloads));
            insert.executeUpdate();
        }
    }

    private byte @Nullable [] payloadOf(OutgoingEvent event) {
        if (event.payload() == null) {
            return null;
        }
        try {
            var bytes = json.writeValueAsBytes(event.payload());
            if (bytes.length > LARGEST_PAYLOAD) {
                throw new IllegalArgumentException(
                        "Event %s of %s has %d bytes; at most %d can be published"
                                .formatted(
                                        event.type(), event.key(), bytes.length, LARGEST_PAYLOAD));
            }
            return bytes;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Event %s of %s cannot be written as JSON".formatted(event.type(), event.key()),
                    e);
        }
    }
}
