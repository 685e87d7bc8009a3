package com.lead2order.opportunity.known;

import com.lead2order.kit.reference.ExternalRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The external keys of other services' records. */
@ApplicationScoped
class KnownRefs {

    /** One key of a record. */
    record Key(UUID recordId, ExternalRef ref) {}

    private final Session session;

    KnownRefs(Session session) {
        this.session = session;
    }

    /** Makes the given keys the keys of those records; others that they had are forgotten. */
    void replace(String collection, Collection<UUID> recordIds, List<Key> keys) {
        if (recordIds.isEmpty()) {
            return;
        }
        session.createNativeMutationQuery(
                        """
                        delete from known_ref where collection = :collection
                            and record_id = any(cast(:ids as uuid[]))
                        """)
                .setParameter("collection", collection)
                .setParameter("ids", recordIds.toArray(UUID[]::new))
                .executeUpdate();
        var wanted = new HashSet<>(recordIds);
        var owners = new HashMap<ExternalRef, UUID>();
        for (var key : keys) {
            if (wanted.contains(key.recordId())) {
                owners.put(key.ref(), key.recordId());
            }
        }
        session.createNativeMutationQuery(
                        """
                        insert into known_ref (collection, system, key, record_id)
                        select :collection, system, key, record_id
                        from unnest(cast(:systems as text[]), cast(:keys as text[]), cast(:ids as uuid[]))
                            k(system, key, record_id)
                        on conflict (collection, system, key) do update set record_id = excluded.record_id
                        """)
                .setParameter("collection", collection)
                .setParameter(
                        "systems",
                        owners.keySet().stream().map(ExternalRef::system).toArray(String[]::new))
                .setParameter(
                        "keys",
                        owners.keySet().stream().map(ExternalRef::key).toArray(String[]::new))
                .setParameter("ids", owners.values().toArray(UUID[]::new))
                .executeUpdate();
    }

    void clear(String collection) {
        session.createNativeMutationQuery("delete from known_ref where collection = :collection")
                .setParameter("collection", collection)
                .executeUpdate();
    }
}
