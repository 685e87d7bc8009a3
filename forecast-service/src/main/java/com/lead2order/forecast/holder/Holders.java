package com.lead2order.forecast.holder;

import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.Reference;
import com.lead2order.kit.rule.Violation;
import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds people, units and territories by what names them. */
@ApplicationScoped
public class Holders {

    private final Session session;

    Holders(Session session) {
        this.session = session;
    }

    /** The record that a reference names, by id or by external key. */
    public Optional<UUID> find(HolderType type, Reference reference) {
        return Scalars.query(
                        session,
                        """
                        select h.id from %s h
                        where h.id = cast(:id as uuid)
                           or h.id = (select r.record_id from external_ref r
                                      where r.collection = :collection and r.system = :system and r.key = :key)
                        """
                                .formatted(type.table()),
                        UUID.class)
                .setParameter("id", reference.id())
                .setParameter("collection", type.collection())
                .setParameter("system", reference.system())
                .setParameter("key", reference.key())
                .getResultStream()
                .findFirst();
    }

    /**
     * The record that a value of a body names; null where the value is missing.
     *
     * @throws com.lead2order.kit.rule.RuleViolation {@code reference-unknown}, naming the value
     */
    public @Nullable UUID require(HolderType type, @Nullable Reference reference, String pointer) {
        return reference == null ? null : required(type, reference, pointer);
    }

    /** As {@link #require}, for a value that is never missing. */
    public UUID required(HolderType type, Reference reference, String pointer) {
        return find(type, reference)
                .orElseThrow(() ->
                        HolderRule.REFERENCE_MUST_BE_KNOWN.violatedAt(
                                pointer, "reference-unknown"));
    }

    /**
     * A person whom a body names for a time that begins on a day.
     *
     * @param from null where it is so from the beginning
     */
    public record NamedPerson(UUID id, @Nullable LocalDate from, String pointer) {}

    /**
     * Refuses people who had left before the time begins that they are named for, exactly like
     * people who are not known.
     */
    public void requireActive(List<NamedPerson> named) {
        var left =
                Scalars.query(
                                session,
                                """
                                select cast(n.place as integer)
                                from unnest(cast(:people as uuid[]), cast(:froms as date[])) with ordinality n(id, begin, place)
                                join person p on p.id = n.id
                                where cast(p.details ->> 'activeTo' as date) <= n.begin
                                order by n.place
                                """,
                                Integer.class)
                        .setParameter(
                                "people", named.stream().map(NamedPerson::id).toArray(UUID[]::new))
                        .setParameter(
                                "froms",
                                named.stream()
                                        .map(person -> Objects.toString(person.from(), null))
                                        .toArray(String[]::new))
                        .getResultList();
        if (!left.isEmpty()) {
            throw HolderRule.REFERENCE_MUST_BE_KNOWN.violatedBy(
                    left.stream()
                            .map(place ->
                                    new Violation(
                                            named.get(place - 1).pointer(), "reference-unknown"))
                            .toList());
        }
    }

    /** The records with the given ids, by id. */
    public Map<UUID, Holder> all(HolderType type, Collection<UUID> ids) {
        var rows =
                session.createNativeQuery(
                                """
                                select h.id, h.name, r.system, r.key from %s h
                                left join external_ref r on r.collection = :collection and r.record_id = h.id
                                where h.id = any(cast(:ids as uuid[]))
                                order by h.name, h.id, r.system, r.key
                                """
                                        .formatted(type.table()),
                                Object[].class)
                        .setParameter("collection", type.collection())
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultList();
        var names = new java.util.LinkedHashMap<UUID, String>();
        var refs = new HashMap<UUID, List<ExternalRef>>();
        for (var row : rows) {
            var id = (UUID) row[0];
            names.put(id, (String) row[1]);
            var known = refs.computeIfAbsent(id, _ -> new ArrayList<>());
            if (row[2] != null) {
                known.add(new ExternalRef((String) row[2], (String) row[3]));
            }
        }
        var holders = new java.util.LinkedHashMap<UUID, Holder>();
        names.forEach((id, name) ->
                holders.put(
                        id,
                        new Holder(type, id, name, List.copyOf(refs.getOrDefault(id, List.of())))));
        return holders;
    }
}
