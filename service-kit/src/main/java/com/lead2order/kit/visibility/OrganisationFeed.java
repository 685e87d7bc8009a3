package com.lead2order.kit.visibility;

import com.lead2order.kit.event.EventConsumer;
import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
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
            @Nullable LocalDate activeTo) {}

    record MemberV1(UUID personId, LocalDate from, @Nullable LocalDate to) {}

    record OrgUnitV1(
            UUID id, @Nullable UUID parentId, @Nullable UUID leaderId, List<MemberV1> members) {}

    private static final String PERSON = "com.lead2order.person.";
    private static final String UNIT = "com.lead2order.org-unit.";

    private final Session session;
    private final People people;

    OrganisationFeed(Session session, People people) {
        this.session = session;
        this.people = people;
    }

    @Override
    public String topic() {
        return "organisation";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        lockOut();
        var unitsChanged = false;
        for (var event : events) {
            if (event.type().startsWith(PERSON)) {
                upsert(event.data(PersonV1.class), event.aggregateVersion());
            } else if (event.type().startsWith(UNIT)) {
                unitsChanged |= upsert(event.data(OrgUnitV1.class), event.aggregateVersion());
            }
        }
        if (unitsChanged) {
            recompute();
        }
        people.forget();
    }

    /** Another replica may apply another partition at this moment; the closure is one whole. */
    private void lockOut() {
        Scalars.query(
                        session,
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended('visibility', 2))) l",
                        Integer.class)
                .getSingleResult();
    }

    private void upsert(PersonV1 person, long version) {
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
                .setParameter("version", version)
                .setParameter("userName", person.userName())
                .setParameter("name", person.name())
                .setParameter("from", person.activeFrom())
                .setParameter("to", person.activeTo())
                .executeUpdate();
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
        recompute();
    }
}
