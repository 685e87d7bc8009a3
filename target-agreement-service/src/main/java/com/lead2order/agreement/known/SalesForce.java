package com.lead2order.agreement.known;

import com.lead2order.kit.reference.Reference;
import com.lead2order.kit.sql.Scalars;
import com.lead2order.kit.visibility.Rows;
import com.lead2order.kit.visibility.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Who manages whom today: the leader of a person's unit, or of the next unit above. */
@ApplicationScoped
public class SalesForce {

    private final Session session;
    private final Visibility visibility;
    private final Clock clock;
    private final List<String> rolesWithoutTargets;

    SalesForce(
            Session session,
            Visibility visibility,
            Clock clock,
            @ConfigProperty(name = "lead2order.agreement.roles-without-targets")
                    List<String> rolesWithoutTargets) {
        this.session = session;
        this.visibility = visibility;
        this.clock = clock;
        this.rolesWithoutTargets = rolesWithoutTargets;
    }

    /**
     * The managers of the active people whom the caller sees, by person; sales people only, unless
     * people are named.
     */
    public Map<UUID, UUID> managersOf(@Nullable List<UUID> named) {
        var visible = visibility.of(Rows.ownedBy("m.person_id"));
        var rows =
                visible.bind(
                                session.createNativeQuery(
                                                """
                                                with recursive place(person_id, unit_id) as (
                                                    select m."personId", u.id
                                                    from known_unit u
                                                    cross join lateral jsonb_to_recordset(u.members)
                                                        as m("personId" uuid, role text, "from" date, "to" date)
                                                    where m."from" <= :onDay and (m."to" is null or m."to" > :onDay)
                                                      and (:isNamed or m.role is null or m.role <> all(cast(:excluded as text[])))
                                                    union
                                                    select leader_id, id from known_unit where leader_id is not null),
                                                above(person_id, unit_id, depth) as (
                                                    select person_id, unit_id, 0 from place
                                                    union all
                                                    select a.person_id, u.parent_id, a.depth + 1
                                                    from above a join known_unit u on u.id = a.unit_id
                                                    where u.parent_id is not null and a.depth < 50
                                                      and (u.leader_id is null or u.leader_id = a.person_id)),
                                                managed as (
                                                    select distinct on (a.person_id) a.person_id, u.leader_id
                                                    from above a join known_unit u on u.id = a.unit_id
                                                    where u.leader_id <> a.person_id
                                                    order by a.person_id, a.depth, a.unit_id)
                                                select m.person_id, m.leader_id
                                                from managed m
                                                join visibility_person p on p.id = m.person_id
                                                where (p.active_from is null or p.active_from <= :onDay)
                                                  and (p.active_to is null or p.active_to > :onDay)
                                                  and (not :isNamed or m.person_id = any(cast(:named as uuid[])))
                                                  and (\
                                                """
                                                        + visible.sql()
                                                        + ") order by p.name, p.id",
                                                Object[].class)
                                        .setParameter("onDay", LocalDate.now(clock))
                                        .setParameter("isNamed", named != null)
                                        .setParameter(
                                                "named",
                                                named == null
                                                        ? new UUID[0]
                                                        : named.toArray(UUID[]::new))
                                        .setParameter(
                                                "excluded",
                                                rolesWithoutTargets.toArray(String[]::new)))
                        .getResultList();
        var managers = new LinkedHashMap<UUID, UUID>();
        for (var row : rows) {
            managers.put((UUID) row[0], (UUID) row[1]);
        }
        return managers;
    }

    /** Whether the person leads a unit above the one that the other leads or belongs to. */
    public boolean isAbove(UUID person, UUID other) {
        return !Scalars.query(
                        session,
                        """
                        select 1 from visibility_sight s
                        where s.viewer_id = :person and s.person_id = :other and s.viewer_id <> s.person_id
                          and s.valid_from <= :onDay and (s.valid_to is null or s.valid_to > :onDay)
                        """,
                        Integer.class)
                .setParameter("person", person)
                .setParameter("other", other)
                .setParameter("onDay", LocalDate.now(clock))
                .getResultList()
                .isEmpty();
    }

    /** The person that a reference names. */
    public Optional<UUID> resolve(Reference reference) {
        return Scalars.query(
                        session,
                        """
                        select id from known_person
                        where id = cast(:id as uuid)
                           or (cast(:id as uuid) is null and refs @> jsonb_build_array(
                                jsonb_build_object('system', cast(:system as text), 'key', cast(:key as text))))
                        """,
                        UUID.class)
                .setParameter("id", reference.id())
                .setParameter("system", reference.system())
                .setParameter("key", reference.key())
                .getResultStream()
                .findFirst();
    }
}
