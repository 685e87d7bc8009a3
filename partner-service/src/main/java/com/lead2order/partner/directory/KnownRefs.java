package com.lead2order.partner.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.IncomingEvents;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** The external keys that other services publish with their records. */
@ApplicationScoped
class KnownRefs {

    /** What every published record says of its keys. */
    record KeyedV1(UUID id, List<ExternalRef> externalRefs) {}

    private record Row(UUID id, String system, String key) {}

    private final Session session;
    private final ObjectMapper json;

    KnownRefs(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
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
        if (changed.isEmpty()) {
            return;
        }
        session.createNativeMutationQuery(
                        "delete from known_ref where collection = :collection and record_id = any(:ids)")
                .setParameter("collection", collection)
                .setParameter("ids", changed.toArray(UUID[]::new))
                .executeUpdate();
        session.createNativeMutationQuery(
                        """
                        insert into known_ref (collection, system, key, record_id)
                        select distinct on (r.system, r.key) :collection, r.system, r.key, r.id
                        from jsonb_to_recordset(cast(:rows as jsonb)) r(id uuid, system text, key text)
                        on conflict (collection, system, key) do update set record_id = excluded.record_id
                        """)
                .setParameter("collection", collection)
                .setParameter("rows", rows(new HashSet<>(changed), events))
                .executeUpdate();
    }

    private String rows(Set<UUID> changed, List<IncomingEvent> events) {
        var rows = new ArrayList<Row>();
        for (var event : events) {
            if (event.isTombstone()) {
                continue;
            }
            var state = event.data(KeyedV1.class);
            if (changed.contains(state.id())) {
                state.externalRefs()
                        .forEach(ref -> rows.add(new Row(state.id(), ref.system(), ref.key())));
            }
        }
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("Keys cannot be written as JSON", unwritable);
        }
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
        session.createNativeMutationQuery("delete from known_ref where collection = :collection")
                .setParameter("collection", collection)
                .executeUpdate();
    }
}
