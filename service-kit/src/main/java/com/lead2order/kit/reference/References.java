package com.lead2order.kit.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Finds what references name. */
@ApplicationScoped
public class References {

    private final Session session;

    References(Session session) {
        this.session = session;
    }

    /** Those of the references that name a record, in one statement for any number of them. */
    public Map<Reference, UUID> findAll(Target target, Collection<Reference> references) {
        var found = new HashMap<Reference, UUID>();
        if (references.isEmpty()) {
            return found;
        }
        var asked = List.copyOf(references);
        for (var row :
                session.createNativeQuery(
                                """
                                select k.n, t.id
                                from unnest(cast(:ids as uuid[]), cast(:systems as text[]), cast(:keys as text[]))
                                    with ordinality k(id, system, key, n)
                                left join %s r on k.id is null and r.collection = :collection
                                    and r.system = k.system and r.key = k.key
                                join %s t on t.id = coalesce(k.id, r.record_id)
                                """
                                        .formatted(target.refTable(), target.table()),
                                Object[].class)
                        .setParameter("collection", target.collection())
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
