package com.lead2order.kit.event;

import com.lead2order.kit.sql.Scalars;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the newest state of every record of a topic once more, from the journal: for a topic
 * that was lost. Whoever has the state already passes it over, since neither version nor event id
 * is new.
 */
@ApplicationScoped
public class Republication {

    private static final int KEYS_AT_ONCE = 5_000;

    /** Nobody adds a newer version meanwhile: it would be published before the one repeated. */
    private static final String ALONE = "lock table journal in share row exclusive mode";

    private static final String REPEAT =
            """
            with asked as (
                select distinct key from journal where topic = :topic and published and key > :after
                order by key limit :most),
            newest as (
                select n.* from asked a cross join lateral (
                    select j.event_id, j.topic, j.key, j.type, j.version, j.time, j.actor, j.subject, j.traceparent,
                        j.payload, j.audited
                    from journal j where j.key = a.key and j.topic = :topic and j.published
                    order by j.version desc, j.position desc limit 1) n),
            repeated as (
                insert into journal (position, event_id, topic, key, type, version, time, actor, subject, traceparent,
                    published, repeated, payload, audited)
                select nextval('journal_position'), n.event_id, n.topic, n.key, n.type, n.version, n.time, n.actor, n.subject,
                    n.traceparent, true, true, n.payload, n.audited
                from (select pg_current_xact_id()) numbered, newest n
                returning 1)
            select concat((select count(*) from repeated), ' ', (select max(key) from asked))
            """;

    private final Session session;
    private final Topics topics;
    private final RelaySignal relay;

    Republication(Session session, Topics topics, RelaySignal relay) {
        this.session = session;
        this.topics = topics;
        this.relay = relay;
    }

    /**
     * Returns how many states will be published, some thousands in a transaction; changes of the
     * service wait for each of them.
     *
     * @throws IllegalArgumentException where this service does not publish the topic
     */
    public long run(String topic) {
        topics.requirePublished(topic);
        var repeated = 0L;
        @Nullable String after = "";
        while (after != null) {
            var last = after;
            var result =
                    QuarkusTransaction.requiringNew()
                            .timeout(600)
                            .call(() -> repeatAfter(topic, last))
                            .split(" ", 2);
            repeated += Long.parseLong(result[0]);
            after = result[1].isEmpty() ? null : result[1];
        }
        return repeated;
    }

    private String repeatAfter(String topic, String key) {
        session.createNativeMutationQuery(ALONE).executeUpdate();
        relay.wakeAfterCommit();
        return Scalars.query(session, REPEAT, String.class)
                .setParameter("topic", topic)
                .setParameter("after", key)
                .setParameter("most", KEYS_AT_ONCE)
                .getSingleResult();
    }
}
