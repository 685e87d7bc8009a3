package com.lead2order.kit.reference;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.sql.Scalars;
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

    /** Serialises upserts of the same keys until the caller's transaction ends. */
    @Transactional(MANDATORY)
    public void lockAll(String collection, Collection<ExternalRef> refs) {
        Scalars.query(
                        session,
                        """
                        select count(*) from (
                            select pg_advisory_xact_lock(hash) from (
                                select distinct hashtextextended(:collection || chr(10) || k.system || chr(10) || k.key, 0) as hash
                                from unnest(cast(:systems as text[]), cast(:keys as text[])) k(system, key)
                                order by hash) hashes) locks
                        """,
                        Long.class)
                .setParameter("collection", collection)
                .setParameter("systems", systems(refs))
                .setParameter("keys", keys(refs))
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
        return findAll(session, "external_ref", collection, refs);
    }

    static Map<ExternalRef, UUID> findAll(
            Session session, String table, String collection, Collection<ExternalRef> refs) {
        if (refs.isEmpty()) {
            return Map.of();
        }
        var rows =
                session.createNativeQuery(
                                """
                                select r.system, r.key, r.record_id
                                from unnest(cast(:systems as text[]), cast(:keys as text[])) as k(system, key)
                                join %s r on r.collection = :collection
                                    and r.system = k.system and r.key = k.key
                                """
                                        .formatted(table),
                                Object[].class)
                        .setParameter("collection", collection)
                        .setParameter("systems", systems(refs))
                        .setParameter("keys", keys(refs))
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
        session.createNativeMutationQuery(
                        """
                        delete from external_ref r
                        where r.collection = :collection and r.record_id = :recordId
                          and not exists (
                              select 1 from unnest(cast(:systems as text[]), cast(:keys as text[])) k(system, key)
                              where k.system = r.system and k.key = r.key)
                        """)
                .setParameter("collection", collection)
                .setParameter("recordId", recordId)
                .setParameter("systems", systems(refs))
                .setParameter("keys", keys(refs))
                .executeUpdate();
        var owners = new HashMap<ExternalRef, UUID>();
        refs.forEach(ref -> owners.put(ref, recordId));
        add(collection, owners);
    }

    /**
     * Adds keys to records, in two statements for any number of them.
     *
     * @throws com.lead2order.kit.rule.RuleViolation {@code external-ref-taken} where a key names
     *     another record
     */
    @Transactional(MANDATORY)
    public void add(String collection, Map<ExternalRef, UUID> owners) {
        if (owners.isEmpty()) {
            return;
        }
        session.createNativeMutationQuery(
                        """
                        insert into external_ref (collection, system, key, record_id)
                        select :collection, k.system, k.key, k.record_id
                        from unnest(cast(:systems as text[]), cast(:keys as text[]), cast(:ids as uuid[]))
                            k(system, key, record_id)
                        on conflict do nothing
                        """)
                .setParameter("collection", collection)
                .setParameter("systems", systems(owners.keySet()))
                .setParameter("keys", keys(owners.keySet()))
                .setParameter("ids", owners.values().toArray(UUID[]::new))
                .executeUpdate();
        findAll(collection, owners.keySet())
                .forEach((ref, owner) -> {
                    if (!owner.equals(owners.get(ref))) {
                        throw RequestRule.EXTERNAL_REF_TAKEN
                                .violatedAt(
                                        "/externalRefs",
                                        "external-ref-is-taken",
                                        ref.system(),
                                        ref.key())
                                .with("recordId", owner);
                    }
                });
    }

    static String[] systems(Collection<ExternalRef> refs) {
        return refs.stream().map(ExternalRef::system).toArray(String[]::new);
    }

    static String[] keys(Collection<ExternalRef> refs) {
        return refs.stream().map(ExternalRef::key).toArray(String[]::new);
    }
}
