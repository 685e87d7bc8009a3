package com.lead2order.kit.visibility;

import com.lead2order.kit.event.EventConsumer;
import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.KnownRefs;
import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps people and units, and who sees whom, from the topic {@code organisation}. */
@ApplicationScoped
class OrganisationFeed implements EventConsumer {

    record PersonV1(
            UUID id,
            @Nullable String userName,
            String name,
            @Nullable LocalDate activeFrom,
            @Nullable LocalDate activeTo,
            @Nullable List<ExternalRef> externalRefs) {}

    record MemberV1(UUID personId, LocalDate from, @Nullable LocalDate to) {}

    record OrgUnitV1(
            UUID id, @Nullable UUID parentId, @Nullable UUID leaderId, List<MemberV1> members) {}

    private static final String PEOPLE = "people";
    private static final String PERSON = "com.lead2order.person.";
    private static final String UNIT = "com.lead2order.org-unit.";

    private final Session session;
    private final People people;
    private final KnownRefs knownRefs;

    OrganisationFeed(Session session, People people, KnownRefs knownRefs) {
        this.session = session;
        this.people = people;
        this.knownRefs = knownRefs;
    }

    @Override
    public String topic() {
        return "organisation";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        lockOut();
        var unitsChanged = false;
        var keys = new LinkedHashMap<UUID, KnownRefs.Keys>();
        for (var event : events) {
            if (event.isTombstone()) {
                unitsChanged |= forget(event, keys);
            } else if (event.type().startsWith(PERSON)) {
                upsert(event.data(PersonV1.class), event, keys);
            } else if (event.type().startsWith(UNIT)) {
                unitsChanged |= upsert(event.data(OrgUnitV1.class), event.aggregateVersion());
            }
        }
        if (unitsChanged) {
            recompute();
        }
        knownRefs.replace(PEOPLE, keys.values());
        people.forget();
    }

    /** Another replica may apply another partition at this moment; the closure is one whole. */
    private void lockOut() {
        Scalars.query(
                        session,
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended('visibility',"
                                + " 2))) l",
                        Integer.class)
                .getSingleResult();
    }

    /** A tombstone does not say whether a person or a unit is gone; returns whether a unit is. */
    private boolean forget(IncomingEvent event, Map<UUID, KnownRefs.Keys> keysOfPeople) {
        var id = UUID.fromString(event.key());
        keysOfPeople.put(id, new KnownRefs.Keys(id, event.time(), List.of()));
        for (var statement :
                List.of(
                        "delete from visibility_person where id = :id",
                        "delete from visibility_member where unit_id = :id")) {
            session.createNativeMutationQuery(statement).setParameter("id", id).executeUpdate();
        }
        return session.createNativeMutationQuery("delete from visibility_unit where id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }

    private void upsert(
            PersonV1 person, IncomingEvent event, Map<UUID, KnownRefs.Keys> keysOfPeople) {
        var changed =
                session.createNativeMutationQuery(
                                """
                                insert into visibility_person (id, version, user_name, name, active_from, active_to)
                                values (:id, :version, :userName, :name, cast(:from as date), cast(:to as date))
                                on conflict (id) do update set version = excluded.version,
                                    user_name = excluded.user_name, name = excluded.name,
                                    active_from = excluded.active_from, active_to = excluded.active_to
                                where excluded.version > visibility_person.version
                                """)
                        .setParameter("id", person.id())
                        .setParameter("version", event.aggregateVersion())
                        .setParameter("userName", person.userName())
                        .setParameter("name", person.name())
                        .setParameter("from", person.activeFrom())
                        .setParameter("to", person.activeTo())
                        .executeUpdate();
        if (changed > 0) {
            var refs =
                    person.externalRefs() == null ? List.<ExternalRef>of() : person.externalRefs();
            keysOfPeople.put(person.id(), new KnownRefs.Keys(person.id(), event.time(), refs));
        }
    }

    private boolean upsert(OrgUnitV1 unit, long version) {
        var changed =
                session.createNativeMutationQuery(
                                """
                                insert into visibility_unit (id, version, parent_id, leader_id)
                                values (:id, :version, cast(:parent as uuid), cast(:leader as uuid))
                                on conflict (id) do update set version = excluded.version,
                                    parent_id = excluded.parent_id, leader_id = excluded.leader_id
                                where excluded.version > visibility_unit.version
                                """)
                        .setParameter("id", unit.id())
                        .setParameter("version", version)
                        .setParameter("parent", unit.parentId())
                        .setParameter("leader", unit.leaderId())
                        .executeUpdate();
        if (changed == 0) {
            return false;
        }
        session.createNativeMutationQuery("delete from visibility_member where unit_id = :id")
                .setParameter("id", unit.id())
                .executeUpdate();
        for (var member : unit.members()) {
            session.createNativeMutationQuery(
                            """
                            insert into visibility_member (unit_id, person_id, valid_from, valid_to)
                            values (:unit, :person, :from, cast(:to as date))
                            """)
                    .setParameter("unit", unit.id())
                    .setParameter("person", member.personId())
                    .setParameter("from", member.from())
                    .setParameter("to", member.to())
                    .executeUpdate();
        }
        return true;
    }

    private void recompute() {
        for (var statement :
                List.of(
                        "delete from visibility_unit_closure",
                        """
                        insert into visibility_unit_closure (ancestor_id, unit_id)
                        with recursive below(ancestor_id, unit_id) as (
                            select id, id from visibility_unit
                            union
                            select b.ancestor_id, u.id from below b join visibility_unit u on u.parent_id = b.unit_id)
                        select ancestor_id, unit_id from below
                        """,
                        "delete from visibility_sight",
                        """
                        insert into visibility_sight (viewer_id, person_id, valid_from, valid_to)
                        select viewer_id, person_id, valid_from,
                               case when bool_or(valid_to is null) then null else max(valid_to) end
                        from (
                            select a.leader_id as viewer_id, m.person_id, m.valid_from, m.valid_to
                            from visibility_unit a
                            join visibility_unit_closure c on c.ancestor_id = a.id
                            join visibility_member m on m.unit_id = c.unit_id
                            where a.leader_id is not null
                            union all
                            select a.leader_id, u.leader_id, date '0001-01-01', null
                            from visibility_unit a
                            join visibility_unit_closure c on c.ancestor_id = a.id
                            join visibility_unit u on u.id = c.unit_id
                            where a.leader_id is not null and u.leader_id is not null) sights
                        group by viewer_id, person_id, valid_from
                        """)) {
            session.createNativeMutationQuery(statement).executeUpdate();
        }
    }

    @Override
    public void clear() {
        for (var table : List.of("visibility_person", "visibility_unit", "visibility_member")) {
            session.createNativeMutationQuery("delete from " + table).executeUpdate();
        }
        knownRefs.clear(PEOPLE);
        recompute();
    }
}
