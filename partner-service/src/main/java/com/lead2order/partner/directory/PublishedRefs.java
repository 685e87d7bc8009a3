package com.lead2order.partner.directory;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.IncomingEvents;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.KnownRefs;
import com.lead2order.kit.reference.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** The external keys that other services publish with their records. */
@ApplicationScoped
class PublishedRefs {

    /** What every published record says of its keys. */
    record KeyedV1(UUID id, List<ExternalRef> externalRefs) {}

    private final Session session;
    private final KnownRefs knownRefs;

    PublishedRefs(Session session, KnownRefs knownRefs) {
        this.session = session;
        this.knownRefs = knownRefs;
    }

    /** The newest events about records of one kind, of a topic that several kinds share. */
    static List<IncomingEvent> about(String kind, List<IncomingEvent> events) {
        return IncomingEvents.newestPerKey(events).stream()
                .filter(event ->
                        event.isTombstone()
                                || event.type().startsWith("com.lead2order." + kind + "."))
                .toList();
    }

    /** Replaces the keys of those records that changed by the given events. */
    void replace(String collection, Collection<UUID> changed, List<IncomingEvent> events) {
        var ids = new HashSet<>(changed);
        var keys = new ArrayList<KnownRefs.Keys>();
        for (var event : events) {
            if (event.isTombstone()) {
                continue;
            }
            var state = event.data(KeyedV1.class);
            if (ids.contains(state.id())) {
                keys.add(new KnownRefs.Keys(state.id(), event.time(), state.externalRefs()));
            }
        }
        knownRefs.replace(collection, keys);
    }

    /** Those of the references that name a record of the given table, in one statement. */
    Map<Reference, UUID> findAll(
            String table, String collection, Collection<Reference> references) {
        var asked = List.copyOf(references);
        var found = new HashMap<Reference, UUID>();
        for (var row :
                session.createNativeQuery(
                                """
                                select k.n, coalesce(a.id, r.record_id)
                                from unnest(cast(:ids as uuid[]), cast(:systems as text[]), cast(:keys as text[]))
                                    with ordinality k(id, system, key, n)
                                left join %s a on a.id = k.id
                                left join known_ref r on k.id is null and r.collection = :collection
                                    and r.system = k.system and r.key = k.key
                                where coalesce(a.id, r.record_id) is not null
                                """
                                        .formatted(table),
                                Object[].class)
                        .setParameter("collection", collection)
                        .setParameter("ids", asked.stream().map(Reference::id).toArray(UUID[]::new))
                        .setParameter(
                                "systems",
                                asked.stream().map(Reference::system).toArray(String[]::new))
                        .setParameter(
                                "keys", asked.stream().map(Reference::key).toArray(String[]::new))
                        .getResultList()) {
            found.put(asked.get(((Number) row[0]).intValue() - 1), (UUID) row[1]);
        }
        return found;
    }

    void clear(String collection) {
        knownRefs.clear(collection);
    }
}
