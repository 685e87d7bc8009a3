package com.lead2order.kit.feed;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.reference.KnownRefs;
import com.lead2order.kit.sql.Scalars;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.Session;

/** Writes what feeds read: a batch is one statement, and an older state replaces no newer one. */
@Singleton
public class FeedTables {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Session session;
    private final KnownRefs knownRefs;

    FeedTables(Session session, KnownRefs knownRefs) {
        this.session = session;
        this.knownRefs = knownRefs;
    }

    private record Incoming<T>(IncomingEvent event, UUID id, T state) {}

    /** Takes in events of which each is the newest of its key; returns the records written. */
    <T> Set<UUID> take(FeedTable<T> table, List<IncomingEvent> newest) {
        forget(table, newest);
        var incoming =
                wanted(
                        table,
                        newest.stream()
                                .filter(event -> !event.isTombstone())
                                .map(event ->
                                        new Incoming<>(
                                                event,
                                                UUID.fromString(event.key()),
                                                event.data(table.state())))
                                .toList());
        if (incoming.isEmpty()) {
            return Set.of();
        }
        var upsert =
                Scalars.query(session, table.upsert(), UUID.class)
                        .setParameter(
                                "record_keys",
                                incoming.stream().map(Incoming::id).toArray(UUID[]::new))
                        .setParameter(
                                "record_versions",
                                incoming.stream()
                                        .map(it -> it.event().aggregateVersion())
                                        .toArray(Long[]::new));
        for (var column : table.columns()) {
            upsert.setParameter(
                    column.name(),
                    incoming.stream()
                            .map(it -> column.text(it.state(), it.event()))
                            .toArray(String[]::new));
        }
        var written = new HashSet<>(upsert.getResultList());
        keepRefs(table, incoming, written);
        return written;
    }

    private <T> List<Incoming<T>> wanted(FeedTable<T> table, List<Incoming<T>> incoming) {
        var others =
                incoming.stream().filter(it -> !table.wants(it.state())).map(Incoming::id).toList();
        if (others.isEmpty()) {
            return incoming;
        }
        var unknown = new HashSet<>(others);
        Scalars.query(
                        session,
                        "select %1$s from %2$s where %1$s = any(cast(:ids as uuid[]))"
                                .formatted(table.key(), table.name()),
                        UUID.class)
                .setParameter("ids", others.toArray(UUID[]::new))
                .getResultList()
                .forEach(unknown::remove);
        return incoming.stream().filter(it -> !unknown.contains(it.id())).toList();
    }

    private <T> void keepRefs(FeedTable<T> table, List<Incoming<T>> incoming, Set<UUID> written) {
        var keys = table.keys();
        if (keys == null) {
            return;
        }
        knownRefs.replace(
                keys.collection(),
                incoming.stream()
                        .filter(it -> written.contains(it.id()))
                        .map(it ->
                                new KnownRefs.Keys(
                                        it.id(),
                                        it.event().time(),
                                        Objects.requireNonNullElse(
                                                keys.refs().apply(it.state()), List.of())))
                        .toList());
    }

    void clear(FeedTable<?> table) {
        session.createNativeMutationQuery("delete from " + table.name()).executeUpdate();
        if (table.keys() != null) {
            knownRefs.clear(table.keys().collection());
        }
    }

    private void forget(FeedTable<?> table, List<IncomingEvent> events) {
        var gone =
                ids(
                        events.stream()
                                .filter(IncomingEvent::isTombstone)
                                .map(IncomingEvent::key)
                                .toList());
        if (gone.isEmpty() || !table.forgets()) {
            return;
        }
        session.createNativeMutationQuery(
                        "delete from %s where %s = any(cast(:ids as uuid[]))"
                                .formatted(table.name(), table.key()))
                .setParameter("ids", gone.toArray(UUID[]::new))
                .executeUpdate();
        if (table.keys() != null) {
            knownRefs.forget(table.keys().collection(), gone);
        }
    }

    /** A key that is no id belongs to no record: whoever sent it, there is nothing to forget. */
    private static List<UUID> ids(Collection<String> keys) {
        return keys.stream()
                .filter(key -> ID.matcher(key).matches())
                .map(UUID::fromString)
                .toList();
    }
}
