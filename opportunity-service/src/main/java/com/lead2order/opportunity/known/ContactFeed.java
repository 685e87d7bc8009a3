package com.lead2order.opportunity.known;

import com.lead2order.kit.event.EventConsumer;
import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.IncomingEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps the names of contacts from the topic {@code contacts}. */
@ApplicationScoped
class ContactFeed implements EventConsumer {

    record ContactV1(UUID id, @Nullable String firstName, String lastName) {

        String name() {
            return firstName == null ? lastName : firstName + ' ' + lastName;
        }
    }

    private record Incoming(long version, ContactV1 contact) {}

    private final Session session;

    ContactFeed(Session session) {
        this.session = session;
    }

    @Override
    public String topic() {
        return "contacts";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        var newest = IncomingEvents.newestPerKey(events);
        forget(newest.stream().filter(IncomingEvent::isTombstone).toList());
        var contacts =
                newest.stream()
                        .filter(event -> !event.isTombstone())
                        .map(event ->
                                new Incoming(event.aggregateVersion(), event.data(ContactV1.class)))
                        .toList();
        session.createNativeMutationQuery(
                        """
                        insert into known_contact (id, version, name)
                        select * from unnest(cast(:ids as uuid[]), cast(:versions as bigint[]), cast(:names as text[]))
                        on conflict (id) do update set version = excluded.version, name = excluded.name
                        where excluded.version > known_contact.version
                        """)
                .setParameter(
                        "ids", contacts.stream().map(c -> c.contact().id()).toArray(UUID[]::new))
                .setParameter(
                        "versions", contacts.stream().map(Incoming::version).toArray(Long[]::new))
                .setParameter(
                        "names",
                        contacts.stream().map(c -> c.contact().name()).toArray(String[]::new))
                .executeUpdate();
    }

    private void forget(List<IncomingEvent> gone) {
        if (!gone.isEmpty()) {
            session.createNativeMutationQuery(
                            "delete from known_contact where id = any(cast(:ids as uuid[]))")
                    .setParameter(
                            "ids",
                            gone.stream()
                                    .map(event -> UUID.fromString(event.key()))
                                    .toArray(UUID[]::new))
                    .executeUpdate();
        }
    }

    @Override
    public void clear() {
        session.createNativeMutationQuery("delete from known_contact").executeUpdate();
    }
}
