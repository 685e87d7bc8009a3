package com.lead2order.kit.audit;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.lead2order.kit.event.EventContext;
import com.lead2order.kit.event.Outbox;
import com.lead2order.kit.event.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Records a change of an aggregate in the caller's transaction: the event for the other services
 * and the audit entry with the state before and after.
 */
@ApplicationScoped
public class Journal {

    private final Outbox outbox;
    private final EventContext context;
    private final Session session;
    private final ObjectMapper json;
    private final Clock clock;
    private final Before before;

    Journal(
            Outbox outbox,
            EventContext context,
            Session session,
            ObjectMapper json,
            Clock clock,
            Before before) {
        this.outbox = outbox;
        this.context = context;
        this.session = session;
        this.json = json;
        this.clock = clock;
        this.before = before;
    }

    /** Keeps the published state of a record that is about to change, for its audit entry. */
    @Transactional(MANDATORY)
    public void remember(String topic, Object key, Object state) {
        before.states.putIfAbsent(topic + '/' + key, write(state));
    }

    /** Records a change that is already flushed to the database. */
    @Transactional(MANDATORY)
    public void record(OutgoingEvent event) {
        record(event, null);
    }

    /** Records a change with the reason its author gave. */
    @Transactional(MANDATORY)
    public void record(OutgoingEvent event, @Nullable String reason) {
        outbox.add(event);
        var after = event.payload() == null ? null : write(event.payload());
        session.createNativeMutationQuery(
                        """
                        insert into audit_entry
                            (at, actor, action, collection, record_id, version, before, after, reason, traceparent)
                        values (:at, :actor, :action, :collection, :recordId, :version,
                                cast(:before as jsonb), cast(:after as jsonb), :reason, :traceparent)
                        """)
                .setParameter("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .setParameter("actor", context.actor())
                .setParameter("action", event.type())
                .setParameter("collection", event.topic())
                .setParameter("recordId", event.key())
                .setParameter("version", event.aggregateVersion())
                .setParameter("before", before.states.put(event.topic() + '/' + event.key(), after))
                .setParameter("after", after)
                .setParameter("reason", reason)
                .setParameter("traceparent", context.traceparent())
                .executeUpdate();
    }

    private String write(Object state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("State cannot be written as JSON", unwritable);
        }
    }

    /** The states before the changes of one transaction, by topic and key. */
    @TransactionScoped
    static class Before implements java.io.Serializable {

        final Map<String, String> states = new HashMap<>();
    }
}
