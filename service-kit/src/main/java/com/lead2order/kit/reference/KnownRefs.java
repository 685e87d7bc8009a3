package com.lead2order.kit.reference;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The external keys of other services' records, as their events state them. A key that moves
 * between records is with the one that stated it last, in whichever order the events arrive.
 */
@ApplicationScoped
public class KnownRefs {

    /**
     * All keys of one record.
     *
     * @param statedAt the time of the event
     */
    public record Keys(UUID recordId, Instant statedAt, List<ExternalRef> refs) {}

    private final Session session;

    KnownRefs(Session session) {
        this.session = session;
    }

    /** Takes over the keys of records; others that they stated before are given up. */
    @Transactional(MANDATORY)
    public void replace(String collection, Collection<Keys> stated) {
        if (stated.isEmpty()) {
            return;
        }
        var touched = giveUp(collection, stated.stream().map(Keys::recordId).toList());
        Map<List<Object>, Keys> claims = new LinkedHashMap<>();
        for (var keys : stated) {
            for (var ref : keys.refs()) {
                claims.put(List.of(keys.recordId(), ref), keys);
                touched.add(ref);
            }
        }
        claim(collection, claims);
        settle(collection, touched);
    }

    /** Forgets records that are gone for good, and their keys. */
    @Transactional(MANDATORY)
    public void forget(String collection, Collection<UUID> recordIds) {
        if (!recordIds.isEmpty()) {
            settle(collection, giveUp(collection, recordIds));
        }
    }

    /** The records that the given keys name, in one statement; unknown keys are left out. */
    public Map<ExternalRef, UUID> findAll(String collection, Collection<ExternalRef> refs) {
        return ExternalRefs.findAll(session, "known_ref", collection, refs);
    }

    /** Forgets all keys of a collection, before its topic is read again. */
    @Transactional(MANDATORY)
    public void clear(String collection) {
        for (var table : List.of("known_ref", "known_ref_claim")) {
            session.createNativeMutationQuery(
                            "delete from " + table + " where collection = :collection")
                    .setParameter("collection", collection)
                    .executeUpdate();
        }
    }

    /** The keys that the records had; another replica may see to others at this moment. */
    private Set<ExternalRef> giveUp(String collection, Collection<UUID> recordIds) {
        Scalars.query(
                        session,
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(:collection, 3))) l",
                        Integer.class)
                .setParameter("collection", collection)
                .getSingleResult();
        var keys = new LinkedHashSet<ExternalRef>();
        for (var row :
                session.createNativeQuery(
                                """
                                delete from known_ref_claim where collection = :collection
                                    and record_id = any(cast(:ids as uuid[])) returning system, key
                                """,
                                Object[].class)
                        .setParameter("collection", collection)
                        .setParameter("ids", recordIds.toArray(UUID[]::new))
                        .getResultList()) {
            keys.add(new ExternalRef((String) row[0], (String) row[1]));
        }
        return keys;
    }

    private void claim(String collection, Map<List<Object>, Keys> claims) {
        var refs = new ArrayList<ExternalRef>();
        claims.keySet().forEach(claim -> refs.add((ExternalRef) claim.get(1)));
        session.createNativeMutationQuery(
                        """
                        insert into known_ref_claim (collection, system, key, record_id, stated_at)
                        select :collection, c.* from unnest(cast(:systems as text[]), cast(:keys as text[]),
                            cast(:ids as uuid[]), cast(:times as timestamptz[])) c
                        """)
                .setParameter("collection", collection)
                .setParameter("systems", ExternalRefs.systems(refs))
                .setParameter("keys", ExternalRefs.keys(refs))
                .setParameter(
                        "ids", claims.values().stream().map(Keys::recordId).toArray(UUID[]::new))
                .setParameter(
                        "times",
                        claims.values().stream()
                                .map(keys ->
                                        OffsetDateTime.ofInstant(keys.statedAt(), ZoneOffset.UTC)
                                                .toString())
                                .toArray(String[]::new))
                .executeUpdate();
    }

    /** Gives each of the keys to the record that claimed it last. */
    private void settle(String collection, Collection<ExternalRef> touched) {
        for (var statement :
                List.of(
                        """
                        delete from known_ref r
                        using unnest(cast(:systems as text[]), cast(:keys as text[])) k(system, key)
                        where r.collection = :collection and r.system = k.system and r.key = k.key
                          and not exists (select 1 from known_ref_claim c
                              where c.collection = :collection and c.system = k.system and c.key = k.key)
                        """,
                        """
                        insert into known_ref (collection, system, key, record_id)
                        select distinct on (c.system, c.key) c.collection, c.system, c.key, c.record_id
                        from unnest(cast(:systems as text[]), cast(:keys as text[])) k(system, key)
                        join known_ref_claim c on c.collection = :collection and c.system = k.system and c.key = k.key
                        order by c.system, c.key, c.stated_at desc, c.record_id desc
                        on conflict (collection, system, key) do update set record_id = excluded.record_id
                        where known_ref.record_id <> excluded.record_id
                        """)) {
            session.createNativeMutationQuery(statement)
                    .setParameter("collection", collection)
                    .setParameter("systems", ExternalRefs.systems(touched))
                    .setParameter("keys", ExternalRefs.keys(touched))
                    .executeUpdate();
        }
    }
}
