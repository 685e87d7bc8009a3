package com.lead2order.kit.reference;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.lead2order.kit.rule.RequestRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The external keys of all records of this service; a key names one record of its collection at
 * most.
 */
@ApplicationScoped
public class ExternalRefs {

    private final Session session;

    ExternalRefs(Session session) {
        this.session = session;
    }

    /** Serialises upserts of the same key until the caller's transaction ends. */
    @Transactional(MANDATORY)
    public void lock(String collection, ExternalRef ref) {
        session.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, 0))) l",
                        Integer.class)
                .setParameter("key", collection + '\n' + ref.system() + '\n' + ref.key())
                .getSingleResult();
    }

    /** The record that a key names. */
    public Optional<UUID> find(String collection, ExternalRef ref) {
        return Optional.ofNullable(findAll(collection, List.of(ref)).get(ref));
    }

    /** The record that a reference names: the id itself, or the one with that key. */
    public Optional<UUID> resolve(String collection, Reference reference) {
        if (reference.id() != null) {
            return Optional.of(reference.id());
        }
        if (reference.system() == null || reference.key() == null) {
            return Optional.empty();
        }
        return find(collection, new ExternalRef(reference.system(), reference.key()));
    }

    /** The records that the given keys name, in one statement; unknown keys are left out. */
    public Map<ExternalRef, UUID> findAll(String collection, Collection<ExternalRef> refs) {
        if (refs.isEmpty()) {
            return Map.of();
        }
        var rows =
                session.createNativeQuery(
                                """
                                select r.system, r.key, r.record_id
                                from unnest(cast(:systems as text[]), cast(:keys as text[])) as k(system, key)
                                join external_ref r on r.collection = :collection
                                    and r.system = k.system and r.key = k.key
                                """,
                                Object[].class)
                        .setParameter("collection", collection)
                        .setParameter(
                                "systems",
                                refs.stream().map(ExternalRef::system).toArray(String[]::new))
                        .setParameter(
                                "keys", refs.stream().map(ExternalRef::key).toArray(String[]::new))
                        .getResultList();
        var found = new HashMap<ExternalRef, UUID>();
        for (var columns : rows) {
            found.put(new ExternalRef((String) columns[0], (String) columns[1]), (UUID) columns[2]);
        }
        return found;
    }

    /**
     * Makes the given keys the keys of a record; others it had are released.
     *
     * @throws com.lead2order.kit.rule.RuleViolation {@code external-ref-taken} where a key names
     *     another record
     */
    @Transactional(MANDATORY)
    public void assign(String collection, UUID recordId, Collection<ExternalRef> refs) {
        var systems = refs.stream().map(ExternalRef::system).toArray(String[]::new);
        var keys = refs.stream().map(ExternalRef::key).toArray(String[]::new);
        session.createNativeMutationQuery(
                        """
                        delete from external_ref r
                        where r.collection = :collection and r.record_id = :recordId
                          and not exists (select 1 from unnest(cast(:systems as text[]), cast(:keys as text[])) k(system, key)
                                          where k.system = r.system and k.key = r.key)
                        """)
                .setParameter("collection", collection)
                .setParameter("recordId", recordId)
                .setParameter("systems", systems)
                .setParameter("keys", keys)
                .executeUpdate();
        if (refs.isEmpty()) {
            return;
        }
        session.createNativeMutationQuery(
                        """
                        insert into external_ref (collection, system, key, record_id)
                        select :collection, k.system, k.key, :recordId
                        from unnest(cast(:systems as text[]), cast(:keys as text[])) k(system, key)
                        on conflict do nothing
                        """)
                .setParameter("collection", collection)
                .setParameter("recordId", recordId)
                .setParameter("systems", systems)
                .setParameter("keys", keys)
                .executeUpdate();
        for (var owner : findAll(collection, refs).entrySet()) {
            if (!owner.getValue().equals(recordId)) {
                throw RequestRule.EXTERNAL_REF_TAKEN
                        .violatedAt(
                                "/externalRefs",
                                owner.getKey().system() + " " + owner.getKey().key())
                        .with("recordId", owner.getValue());
            }
        }
    }
}
