package com.lead2order.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/** A reaction as services write them: greets each thing once per event and says so. */
@ApplicationScoped
class Greetings implements EventConsumer {

    private final Session session;
    private final Inbox inbox;
    private final Journal journal;
    private final EventContext context;

    Greetings(Session session, Inbox inbox, Journal journal, EventContext context) {
        this.session = session;
        this.inbox = inbox;
        this.journal = journal;
        this.context = context;
    }

    record GreetingV1(String thing) {}

    @Override
    public String name() {
        return "greetings";
    }

    @Override
    public String topic() {
        return "things";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        for (var event : events) {
            if (event.type().endsWith(".registered.v1") && inbox.isNew(event.id())) {
                Causality.of(event, () -> greet(event));
            }
        }
    }

    private void greet(IncomingEvent event) {
        session.createNativeMutationQuery(
                        "insert into greeting (thing_id, actor) values (:thing, :actor)")
                .setParameter("thing", event.key())
                .setParameter("actor", context.actor())
                .executeUpdate();
        journal.record(() ->
                new OutgoingEvent(
                        "others",
                        event.key(),
                        "com.lead2order.test.greeted.v1",
                        event.aggregateVersion(),
                        new GreetingV1(event.key())));
    }
}
