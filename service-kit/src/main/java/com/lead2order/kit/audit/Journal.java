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
import java.io.Serializable;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
        before.keep(topic, key, write(state));
    }

    /** Records a change that is already flushed to the database. */
    @Transactional(MANDATORY)
    public void record(OutgoingEvent event) {
        record(event, null);
    }

    /** Records a change with the reason its author gave. */
    @Transactional(MANDATORY)
    public void record(OutgoingEvent event, @Nullable String reason) {
        recordAll(List.of(event), reason, OutgoingEvent::payload);
    }

    /** Records any number of changes in two statements. */
    @Transactional(MANDATORY)
    public void recordAll(List<OutgoingEvent> events) {
        recordAll(events, null, OutgoingEvent::payload);
    }

    /**
     * As {@link #recordAll(List)}, with a short form of the state in the audit entries: for records
     * that come in by the hundred thousand from a system that keeps every version itself.
     */
    @Transactional(MANDATORY)
    public void recordAll(
            List<OutgoingEvent> events, Function<OutgoingEvent, @Nullable Object> auditedState) {
        recordAll(events, null, auditedState);
    }

    private void recordAll(
            List<OutgoingEvent> events,
            @Nullable String reason,
            Function<OutgoingEvent, @Nullable Object> auditedState) {
        if (events.isEmpty()) {
            return;
        }
        outbox.addAll(events.stream().filter(OutgoingEvent::isPublished).toList());
        var afters = new String[events.size()];
        var befores = new String[events.size()];
        for (int i = 0; i < afters.length; i++) {
            var event = events.get(i);
            var state = auditedState.apply(event);
            afters[i] = state == null ? null : write(state);
            befores[i] = before.replace(event.topic(), event.key(), afters[i]);
        }
        session.createNativeMutationQuery(
                        """
                        insert into audit_entry
                            (at, actor, subject, action, collection, record_id, version, before, after, reason, traceparent)
                        select :at, :actor, :subject, e.action, e.collection, e.record_id, e.version,
                               cast(e.before as jsonb), cast(e.after as jsonb), :reason, :traceparent
                        from unnest(cast(:actions as text[]), cast(:collections as text[]),
                                    cast(:recordIds as text[]), cast(:versions as bigint[]),
                                    cast(:befores as text[]), cast(:afters as text[]))
                            e(action, collection, record_id, version, before, after)
                        """)
                .setParameter("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .setParameter("actor", context.actor())
                .setParameter("subject", context.subject())
                .setParameter("reason", reason)
                .setParameter("traceparent", context.traceparent())
                .setParameter("actions", texts(events, OutgoingEvent::type))
                .setParameter("collections", texts(events, OutgoingEvent::topic))
                .setParameter("recordIds", texts(events, OutgoingEvent::key))
                .setParameter(
                        "versions",
                        events.stream().map(OutgoingEvent::aggregateVersion).toArray(Long[]::new))
                .setParameter("befores", befores)
                .setParameter("afters", afters)
                .executeUpdate();
    }

    private static String[] texts(
            List<OutgoingEvent> events, Function<OutgoingEvent, String> attribute) {
        return events.stream().map(attribute).toArray(String[]::new);
    }

    private String write(Object state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("State cannot be written as JSON", unwritable);
        }
    }

    /** The states before the changes of one transaction. */
    @TransactionScoped
    static class Before implements Serializable {

        private final Map<String, @Nullable String> states = new HashMap<>();

        /** Only the first state of a transaction is the one before it. */
        void keep(String topic, Object key, String state) {
            states.putIfAbsent(topic + '/' + key, state);
        }

        /** The state before, which the given one comes after. */
        @Nullable String replace(String topic, String key, @Nullable String after) {
            return states.put(topic + '/' + key, after);
        }
    }
}
