package com.lead2order.kit.event;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every change of an aggregate, with its full state, in the transaction that makes it. After
 * the commit {@link Relay} publishes it; the audit reads the same row, and the row before it of the
 * same record is what was before.
 */
@ApplicationScoped
public class Journal {

    /** What the brokers are asked to accept, see {@link TopicSetUp}. */
    static final int LARGEST_PAYLOAD = 4 * 1024 * 1024;

    private static final int MOST_BYTES_OF_A_CHAR = 3;
    private static final int ROWS_PER_STATEMENT = 1000;

    // unnest keeps the order of the arrays, so positions follow the order of the events; the
    // transaction has its number before the first of them, as Unpublished relies on. The outer
    // statement sees what was there before: every consumer would pass over a version not above it
    private static final String INSERT =
            """
            with sent as (
            insert into journal (position, event_id, topic, key, type, version, time, actor, subject, traceparent, reason,
                published, payload, audited)
            select nextval('journal_position'), e.event_id, e.topic, e.key, e.type, e.version, ?::timestamptz, ?, ?, ?, ?,
                e.published, e.payload::json, e.audited::json
            from (select pg_current_xact_id()) numbered,
                unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::boolean[], ?::text[], ?::text[])
                    as e (event_id, topic, key, type, version, published, payload, audited)
            returning position, topic, key, type, version, published)
            select s.type, s.key, s.version
            from (select *, max(version) over (partition by topic, key order by position
                      rows between unbounded preceding and 1 preceding) as sent_before from sent) s
            where s.published and s.version <= greatest(s.sent_before,
                (select max(before.version) from journal before where before.key = s.key and before.topic = s.topic))
            limit 1
            """;

    private final AgroalDataSource dataSource;
    private final Session session;
    private final ObjectMapper json;
    private final EventContext context;
    private final Clock clock;
    private final Topics topics;
    private final RelaySignal relay;

    Journal(
            AgroalDataSource dataSource,
            Session session,
            ObjectMapper json,
            EventContext context,
            Clock clock,
            Topics topics,
            RelaySignal relay) {
        this.dataSource = dataSource;
        this.session = session;
        this.json = json;
        this.context = context;
        this.clock = clock;
        this.topics = topics;
        this.relay = relay;
    }

    /**
     * Records a change of an entity: writes it to the database first, which gives the version.
     *
     * @throws IllegalStateException if it is published and not above the last version of the record
     */
    @Transactional(MANDATORY)
    public void record(Supplier<OutgoingEvent> change) {
        record(change, null);
    }

    /** As {@link #record(Supplier)}, with the reason that the author gave. */
    @Transactional(MANDATORY)
    public void record(Supplier<OutgoingEvent> change, @Nullable String reason) {
        session.flush();
        write(List.of(change.get()), reason, null);
    }

    /** Records changes that are in the database already, in this order. */
    @Transactional(MANDATORY)
    public void recordAll(List<OutgoingEvent> events) {
        write(events, null, null);
    }

    /**
     * As {@link #recordAll(List)}, with a short form of the state for the audit: for records that
     * come in by the hundred thousand from a system that keeps every version itself.
     */
    @Transactional(MANDATORY)
    public void recordAll(List<OutgoingEvent> events, Function<OutgoingEvent, Object> shortForm) {
        write(events, null, shortForm);
    }

    private void write(
            List<OutgoingEvent> events,
            @Nullable String reason,
            @Nullable Function<OutgoingEvent, Object> shortForm) {
        if (events.isEmpty()) {
            return;
        }
        try (var connection = dataSource.getConnection()) {
            for (var from = 0; from < events.size(); from += ROWS_PER_STATEMENT) {
                var to = Math.min(from + ROWS_PER_STATEMENT, events.size());
                insert(connection, events.subList(from, to), reason, shortForm);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
        if (events.stream().anyMatch(OutgoingEvent::isPublished)) {
            relay.wakeAfterCommit();
        }
    }

    private void insert(
            Connection connection,
            List<OutgoingEvent> events,
            @Nullable String reason,
            @Nullable Function<OutgoingEvent, Object> shortForm)
            throws SQLException {
        var size = events.size();
        var ids = new UUID[size];
        var topic = new String[size];
        var keys = new String[size];
        var types = new String[size];
        var versions = new Long[size];
        var published = new Boolean[size];
        var payloads = new @Nullable String[size];
        var audited = new @Nullable String[size];
        for (var i = 0; i < size; i++) {
            var event = events.get(i);
            if (event.isPublished()) {
                topics.requirePublished(event.topic());
            }
            ids[i] = UuidCreator.getTimeOrderedEpoch();
            topic[i] = event.topic();
            keys[i] = event.key();
            types[i] = event.type();
            versions[i] = event.aggregateVersion();
            published[i] = event.isPublished();
            payloads[i] = write(event, event.payload());
            audited[i] = shortForm == null ? null : write(event, shortForm.apply(event));
        }
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(2, context.actor());
            insert.setString(3, context.subject());
            insert.setString(4, context.traceparent());
            insert.setString(5, reason);
            insert.setArray(6, connection.createArrayOf("uuid", ids));
            insert.setArray(7, connection.createArrayOf("text", topic));
            insert.setArray(8, connection.createArrayOf("text", keys));
            insert.setArray(9, connection.createArrayOf("text", types));
            insert.setArray(10, connection.createArrayOf("bigint", versions));
            insert.setArray(11, connection.createArrayOf("boolean", published));
            insert.setArray(12, connection.createArrayOf("text", payloads));
            insert.setArray(13, connection.createArrayOf("text", audited));
            try (var passedOver = insert.executeQuery()) {
                if (passedOver.next()) {
                    throw new IllegalStateException(
                            "%s of %s has version %d, which is not above its last one"
                                    .formatted(
                                            passedOver.getString(1),
                                            passedOver.getString(2),
                                            passedOver.getLong(3)));
                }
            }
        }
    }

    private @Nullable String write(OutgoingEvent event, @Nullable Object state) {
        if (state == null) {
            return null;
        }
        try {
            var text = json.writeValueAsString(state);
            if (text.length() > LARGEST_PAYLOAD / MOST_BYTES_OF_A_CHAR
                    && text.getBytes(StandardCharsets.UTF_8).length > LARGEST_PAYLOAD) {
                throw new IllegalArgumentException(
                        "Event %s of %s has more than %d bytes: it cannot be published"
                                .formatted(event.type(), event.key(), LARGEST_PAYLOAD));
            }
            return text;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Event %s of %s cannot be written as JSON".formatted(event.type(), event.key()),
                    e);
        }
    }
}
