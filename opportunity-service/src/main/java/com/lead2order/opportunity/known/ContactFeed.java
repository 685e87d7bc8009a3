package com.lead2order.opportunity.known;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.IncomingEvents;
import com.lead2order.kit.event.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps the names of contacts, and who sees them, from the topic {@code contacts}. */
@ApplicationScoped
class ContactFeed implements ReadModel {

    record ContactV1(
            UUID id,
            @Nullable String firstName,
            String lastName,
            @Nullable List<UUID> accountIds,
            @Nullable UUID ownerId) {

        String name() {
            return firstName == null ? lastName : firstName + ' ' + lastName;
        }

        /** The ids of its accounts, as the database writes arrays. */
        String accounts() {
            return accountIds == null
                    ? "{}"
                    : accountIds.stream()
                            .map(UUID::toString)
                            .collect(Collectors.joining(",", "{", "}"));
        }

        /** Who sees a contact that is at no account. */
        @Nullable UUID keeper() {
            return accountIds == null || accountIds.isEmpty() ? ownerId : null;
        }
    }

    private record Incoming(long version, ContactV1 contact) {}

    private final Session session;

    ContactFeed(Session session) {
        this.session = session;
    }

    @Override
    public String name() {
        return "contact-feed";
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
                        insert into known_contact (id, version, name, account_ids, keeper_id)
                        select c.id, c.version, c.name, cast(c.accounts as uuid[]), c.keeper
                        from unnest(cast(:ids as uuid[]), cast(:versions as bigint[]), cast(:names as text[]),
                            cast(:accounts as text[]), cast(:keepers as uuid[]))
                            c(id, version, name, accounts, keeper)
                        on conflict (id) do update set version = excluded.version, name = excluded.name,
                            account_ids = excluded.account_ids, keeper_id = excluded.keeper_id
                        where excluded.version > known_contact.version
                        """)
                .setParameter(
                        "ids", contacts.stream().map(c -> c.contact().id()).toArray(UUID[]::new))
                .setParameter(
                        "versions", contacts.stream().map(Incoming::version).toArray(Long[]::new))
                .setParameter(
                        "names",
                        contacts.stream().map(c -> c.contact().name()).toArray(String[]::new))
                .setParameter(
                        "accounts",
                        contacts.stream().map(c -> c.contact().accounts()).toArray(String[]::new))
                .setParameter(
                        "keepers",
                        contacts.stream().map(c -> c.contact().keeper()).toArray(UUID[]::new))
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
