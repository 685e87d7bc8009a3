package com.lead2order.kit.reference;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * The external keys of all records of this service; a key names one record of its collection at
 * most.
 */
@ApplicationScoped
public class ExternalRefs {

    /** The id that no record has. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Session session;
    private final KeyWriters keyWriters;

    ExternalRefs(Session session, KeyWriters keyWriters) {
        this.session = session;
        this.keyWriters = keyWriters;
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
     * The record that the key of a path names; an id that no record has where there is none, so
     * that a key that is not there is answered like one whose record the caller may not see.
     */
    public UUID idOf(String collection, String system, String key) {
        return find(collection, ExternalRef.ofPath(system, key)).orElse(NOBODY);
    }

    /** Refuses a caller who may not make the given changes of a record's keys. */
    public void requireMayChange(Collection<ExternalRef> before, Collection<ExternalRef> after) {
        var changed = new HashSet<>(before);
        changed.addAll(after);
        changed.removeIf(ref -> before.contains(ref) && after.contains(ref));
        keyWriters.requireMaySet(changed);
    }

    /**
     * Makes the given keys the keys of a record; others it had are released.
     *
     * @throws com.lead2order.kit.rule.RuleViolation {@code external-ref-taken} where a key names
     *     another record; {@code permission-missing} or {@code source-system-not-yours} where the
     *     caller may not set keys
     */
    @Transactional(MANDATORY)
    public void assign(String collection, UUID recordId, Collection<ExternalRef> refs) {
        assignAll(collection, Map.of(recordId, List.copyOf(refs)));
    }

    /** As {@link #assign}, for any number of records in two statements. */
    @Transactional(MANDATORY)
    public void assignAll(String collection, Map<UUID, List<ExternalRef>> refsOfRecords) {
        if (refsOfRecords.isEmpty()) {
            return;
        }
        var owners = new LinkedHashMap<ExternalRef, UUID>();
        refsOfRecords.forEach((id, refs) -> refs.forEach(ref -> owners.put(ref, id)));
        var changed = release(collection, refsOfRecords.keySet(), owners);
        var added = add(collection, owners);
        var rest = new HashSet<>(owners.keySet());
        rest.removeAll(added);
        changed.addAll(added);
        var taken = new HashMap<>(findAll(collection, rest));
        taken.entrySet().removeIf(key -> key.getValue().equals(owners.get(key.getKey())));
        // who may not set keys does not learn either which ones there are
        changed.addAll(taken.keySet());
        keyWriters.requireMaySet(changed);
        taken.forEach((ref, owner) -> {
            throw keyWriters.taken(ref, owner);
        });
    }

    private Set<ExternalRef> release(
            String collection, Collection<UUID> records, Map<ExternalRef, UUID> kept) {
        return refs(
                session.createNativeQuery(
                                """
                                delete from external_ref r
                                where r.collection = :collection and r.record_id = any(cast(:records as uuid[]))
                                  and not exists (
                                      select 1 from unnest(cast(:systems as text[]), cast(:keys as text[]),
                                          cast(:ids as uuid[])) k(system, key, record_id)
                                      where k.system = r.system and k.key = r.key and k.record_id = r.record_id)
                                returning r.system, r.key
                                """,
                                Object[].class)
                        .setParameter("records", records.toArray(UUID[]::new)),
                collection,
                kept);
    }

    private Set<ExternalRef> add(String collection, Map<ExternalRef, UUID> owners) {
        if (owners.isEmpty()) {
            return Set.of();
        }
        return refs(
                session.createNativeQuery(
                        """
                        insert into external_ref (collection, system, key, record_id)
                        select :collection, k.system, k.key, k.record_id
                        from unnest(cast(:systems as text[]), cast(:keys as text[]), cast(:ids as uuid[]))
                            k(system, key, record_id)
                        on conflict do nothing
                        returning system, key
                        """,
                        Object[].class),
                collection,
                owners);
    }

    private static Set<ExternalRef> refs(
            NativeQuery<Object[]> statement, String collection, Map<ExternalRef, UUID> owners) {
        var refs = new HashSet<ExternalRef>();
        for (var row :
                statement
                        .setParameter("collection", collection)
                        .setParameter("systems", systems(owners.keySet()))
                        .setParameter("keys", keys(owners.keySet()))
                        .setParameter("ids", owners.values().toArray(UUID[]::new))
                        .getResultList()) {
            refs.add(new ExternalRef((String) row[0], (String) row[1]));
        }
        return refs;
    }

    static String[] systems(Collection<ExternalRef> refs) {
        return refs.stream().map(ExternalRef::system).toArray(String[]::new);
    }

    static String[] keys(Collection<ExternalRef> refs) {
        return refs.stream().map(ExternalRef::key).toArray(String[]::new);
    }
}
