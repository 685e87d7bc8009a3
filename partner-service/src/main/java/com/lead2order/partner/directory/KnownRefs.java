package com.lead2order.partner.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The external keys that other services publish with their records. */
@ApplicationScoped
class KnownRefs {

    private record Row(UUID id, String system, String key) {}

    private final Session session;
    private final ObjectMapper json;

    KnownRefs(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** Replaces the keys of those records that changed. */
    void replace(String collection, Collection<UUID> changed, Map<UUID, List<ExternalRef>> refs) {
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
                .setParameter("rows", rows(changed, refs))
                .executeUpdate();
    }

    private String rows(Collection<UUID> changed, Map<UUID, List<ExternalRef>> refs) {
        var rows = new ArrayList<Row>();
        for (var id : new HashSet<>(changed)) {
            for (var ref : refs.getOrDefault(id, List.of())) {
                rows.add(new Row(id, ref.system(), ref.key()));
            }
        }
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("Keys cannot be written as JSON", unwritable);
        }
    }

    /** The record with the given key. */
    Optional<UUID> find(String collection, Reference reference) {
        return session.createNativeQuery(
                        """
                        select record_id from known_ref
                        where collection = :collection and system = :system and key = :key
                        """,
                        UUID.class)
                .setParameter("collection", collection)
                .setParameter("system", reference.system())
                .setParameter("key", reference.key())
                .getResultStream()
                .findFirst();
    }

    void clear(String collection) {
        session.createNativeMutationQuery("delete from known_ref where collection = :collection")
                .setParameter("collection", collection)
                .executeUpdate();
    }
}
