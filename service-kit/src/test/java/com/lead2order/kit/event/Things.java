package com.lead2order.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.hibernate.Session;

/** A read model as services write them; some names it refuses. */
@ApplicationScoped
class Things implements ReadModel {

    record ThingV1(String name) {}

    private final Session session;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Semaphore gate = new Semaphore(1);

    Things(Session session) {
        this.session = session;
    }

    void refuse(String name) {
        refused.add(name);
    }

    void accept(String name) {
        refused.remove(name);
    }

    void acceptAll() {
        refused.clear();
    }

    /** Keeps all that comes waiting, until it is let on. */
    void halt() throws InterruptedException {
        gate.acquire();
    }

    boolean isAnyoneWaiting() {
        return gate.hasQueuedThreads();
    }

    void letOn() {
        gate.release();
    }

    @Override
    public String name() {
        return "things";
    }

    @Override
    public String topic() {
        return "things";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        gate.acquireUninterruptibly();
        gate.release();
        for (var event : IncomingEvents.newestPerKey(events)) {
            if (event.isTombstone()) {
                session.createNativeMutationQuery("delete from thing where id = :id")
                        .setParameter("id", event.key())
                        .executeUpdate();
            } else {
                upsert(event, event.data(ThingV1.class).name());
            }
        }
    }

    private void upsert(IncomingEvent event, String name) {
        if (refused.contains(name)) {
            throw new IllegalArgumentException("The name " + name + " is refused");
        }
        session.createNativeMutationQuery(
                        """
                        insert into thing (id, version, name) values (:id, :version, :name)
                        on conflict (id) do update
                        set version = excluded.version, name = excluded.name
                        where excluded.version > thing.version
                        """)
                .setParameter("id", event.key())
                .setParameter("version", event.aggregateVersion())
                .setParameter("name", name)
                .executeUpdate();
    }

    @Override
    public void clear() {
        session.createNativeMutationQuery("delete from thing").executeUpdate();
    }
}
