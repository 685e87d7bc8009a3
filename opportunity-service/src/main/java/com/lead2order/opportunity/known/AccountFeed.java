package com.lead2order.opportunity.known;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.IncomingEvents;
import com.lead2order.kit.event.ReadModel;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.KnownRefs;
import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps accounts and their external keys from the topic {@code accounts}, batch by batch. */
@ApplicationScoped
class AccountFeed implements ReadModel {

    static final String COLLECTION = "accounts";

    record AccountV1(
            UUID id,
            String name,
            @Nullable String type,
            @Nullable String status,
            @Nullable UUID ownerId,
            List<ExternalRef> externalRefs) {}

    private record Incoming(long version, Instant time, AccountV1 account) {}

    private final Session session;
    private final KnownRefs knownRefs;

    AccountFeed(Session session, KnownRefs knownRefs) {
        this.session = session;
        this.knownRefs = knownRefs;
    }

    @Override
    public String name() {
        return "account-feed";
    }

    @Override
    public String topic() {
        return COLLECTION;
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        var newest = IncomingEvents.newestPerKey(events);
        forget(newest.stream().filter(IncomingEvent::isTombstone).toList());
        var accounts =
                newest.stream()
                        .filter(event -> !event.isTombstone())
                        .map(event ->
                                new Incoming(
                                        event.aggregateVersion(),
                                        event.time(),
                                        event.data(AccountV1.class)))
                        .toList();
        if (accounts.isEmpty()) {
            return;
        }
        var newer =
                new HashSet<>(
                        Scalars.query(
                                        session,
                                        """
                                        insert into known_account (id, version, name, type, status, owner_id)
                                        select * from unnest(cast(:ids as uuid[]), cast(:versions as bigint[]),
                                            cast(:names as text[]), cast(:types as text[]),
                                            cast(:statuses as text[]), cast(:owners as uuid[]))
                                        on conflict (id) do update set version = excluded.version,
                                            name = excluded.name, type = excluded.type,
                                            status = excluded.status, owner_id = excluded.owner_id
                                        where excluded.version > known_account.version
                                        returning id
                                        """,
                                        UUID.class)
                                .setParameter("ids", ids(accounts))
                                .setParameter(
                                        "versions",
                                        accounts.stream()
                                                .map(Incoming::version)
                                                .toArray(Long[]::new))
                                .setParameter(
                                        "names",
                                        accounts.stream()
                                                .map(a -> a.account().name())
                                                .toArray(String[]::new))
                                .setParameter(
                                        "types",
                                        accounts.stream()
                                                .map(a -> a.account().type())
                                                .toArray(String[]::new))
                                .setParameter(
                                        "statuses",
                                        accounts.stream()
                                                .map(a -> a.account().status())
                                                .toArray(String[]::new))
                                .setParameter(
                                        "owners",
                                        accounts.stream()
                                                .map(a -> a.account().ownerId())
                                                .toArray(UUID[]::new))
                                .getResultList());
        knownRefs.replace(
                COLLECTION,
                accounts.stream()
                        .filter(a -> newer.contains(a.account().id()))
                        .map(a ->
                                new KnownRefs.Keys(
                                        a.account().id(), a.time(), a.account().externalRefs()))
                        .toList());
    }

    private void forget(List<IncomingEvent> gone) {
        if (gone.isEmpty()) {
            return;
        }
        var ids = gone.stream().map(event -> UUID.fromString(event.key())).toList();
        session.createNativeMutationQuery(
                        "delete from known_account where id = any(cast(:ids as uuid[]))")
                .setParameter("ids", ids.toArray(UUID[]::new))
                .executeUpdate();
        knownRefs.forget(COLLECTION, ids);
    }

    private static UUID[] ids(List<Incoming> accounts) {
        return accounts.stream().map(a -> a.account().id()).toArray(UUID[]::new);
    }

    @Override
    public void clear() {
        session.createNativeMutationQuery("delete from known_account").executeUpdate();
        knownRefs.clear(COLLECTION);
    }
}
