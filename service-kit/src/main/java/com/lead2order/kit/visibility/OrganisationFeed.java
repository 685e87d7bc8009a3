package com.lead2order.kit.visibility;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.ReadModel;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.KnownRefs;
import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps people and units, and who sees whom, from the topic {@code organisation}. */
@ApplicationScoped
class OrganisationFeed implements ReadModel {

    record PersonV1(
            UUID id,
            @Nullable String userName,
            String name,
            @Nullable LocalDate activeFrom,
            @Nullable LocalDate activeTo,
            @Nullable List<ExternalRef> externalRefs) {}

    record MemberV1(UUID personId, LocalDate from, @Nullable LocalDate to) {}

    record LeaderV1(UUID personId, @Nullable LocalDate from, @Nullable LocalDate to) {}

    record ParentV1(UUID unitId, @Nullable LocalDate from, @Nullable LocalDate to) {}

    /** Where leaders and parents over time are missing, those of today hold always. */
    record OrgUnitV1(
            UUID id,
            @Nullable UUID parentId,
            @Nullable UUID leaderId,
            @Nullable List<LeaderV1> leaders,
            @Nullable List<ParentV1> parents,
            List<MemberV1> members) {

        List<LeaderV1> leadersOverTime() {
            if (leaders != null) {
                return leaders;
            }
            return leaderId == null ? List.of() : List.of(new LeaderV1(leaderId, null, null));
        }

        List<ParentV1> parentsOverTime() {
            if (parents != null) {
                return parents;
            }
            return parentId == null ? List.of() : List.of(new ParentV1(parentId, null, null));
        }
    }

    private static final String PEOPLE = "people";
    private static final String PERSON = "com.lead2order.person.";
    private static final String UNIT = "com.lead2order.org-unit.";

    private final Session session;
    private final People people;
    private final KnownRefs knownRefs;
    private final DatedTrees trees;

    OrganisationFeed(Session session, People people, KnownRefs knownRefs, DatedTrees trees) {
        this.session = session;
        this.people = people;
        this.knownRefs = knownRefs;
        this.trees = trees;
    }

    @Override
    public String name() {
        return "visibility-organisation";
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
            trees.unitsChanged();
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
        keepTimes(
                "visibility_member",
                "person_id",
                unit.id(),
                unit.members().stream()
                        .map(m -> new Time(m.personId(), m.from(), m.to()))
                        .toList());
        keepTimes(
                "visibility_unit_leader",
                "person_id",
                unit.id(),
                unit.leadersOverTime().stream()
                        .map(l -> new Time(l.personId(), l.from(), l.to()))
                        .toList());
        keepTimes(
                "visibility_unit_parent",
                "parent_id",
                unit.id(),
                unit.parentsOverTime().stream()
                        .map(p -> new Time(p.unitId(), p.from(), p.to()))
                        .toList());
        return true;
    }

    /** Whose member, leader or child something was, and when. */
    private record Time(UUID id, @Nullable LocalDate from, @Nullable LocalDate to) {}

    private void keepTimes(String table, String column, UUID unit, List<Time> times) {
        session.createNativeMutationQuery("delete from %s where unit_id = :unit".formatted(table))
                .setParameter("unit", unit)
                .executeUpdate();
        session.createNativeMutationQuery(
                        """
                        insert into %s (unit_id, %s, valid_from, valid_to)
                        select :unit, t.* from unnest(cast(:ids as uuid[]), cast(:froms as date[]), cast(:tos as date[])) t
                        """
                                .formatted(table, column))
                .setParameter("unit", unit)
                .setParameter("ids", times.stream().map(Time::id).toArray(UUID[]::new))
                .setParameter("froms", days(times, Time::from))
                .setParameter("tos", days(times, Time::to))
                .executeUpdate();
    }

    private static String[] days(List<Time> times, Function<Time, @Nullable LocalDate> border) {
        return times.stream()
                .map(time -> Objects.toString(border.apply(time), null))
                .toArray(String[]::new);
    }

    @Override
    public void clear() {
        for (var table : List.of("visibility_person", "visibility_unit", "visibility_member")) {
            session.createNativeMutationQuery("delete from " + table).executeUpdate();
        }
        knownRefs.clear(PEOPLE);
        trees.unitsChanged();
    }
}
