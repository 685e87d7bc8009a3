package com.lead2order.partner.directory;

import com.lead2order.kit.reference.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** The external keys that other services publish with their records. */
@ApplicationScoped
class PublishedRefs {

    private final Session session;

    PublishedRefs(Session session) {
        this.session = session;
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
}
