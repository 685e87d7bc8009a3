package com.lead2order.agreement.known;

import com.lead2order.kit.sql.Scalars;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/**
 * Who reports to whom: to the active leader of their unit, or of the next unit above. Computed for
 * today and for every later day on which something is known to change, so that a day that begins
 * needs no computation.
 */
@ApplicationScoped
class ReportingLines {

    private static final String REDRAW =
            """
            insert into reporting_line (person_id, manager_id, standing, valid_from, valid_to)
            with recursive member as (
                select u.id as unit_id, m."personId" as person_id, m."from" as valid_from, m."to" as valid_to,
                       coalesce(m.role = any(cast(:excluded as text[])), false) as is_excluded
                from known_unit u
                cross join lateral jsonb_to_recordset(u.members) as m("personId" uuid, role text, "from" date, "to" date)),
            leadership as (
                select u.id as unit_id, l."personId" as person_id, l."from" as valid_from, l."to" as valid_to
                from known_unit u
                cross join lateral jsonb_to_recordset(coalesce(u.leaders,
                    jsonb_build_array(jsonb_build_object('personId', u.leader_id))))
                    as l("personId" uuid, "from" date, "to" date)
                where l."personId" is not null),
            parentage as (
                select u.id as unit_id, p."unitId" as parent_id, p."from" as valid_from, p."to" as valid_to
                from known_unit u
                cross join lateral jsonb_to_recordset(coalesce(u.parents,
                    jsonb_build_array(jsonb_build_object('unitId', u.parent_id))))
                    as p("unitId" uuid, "from" date, "to" date)
                where p."unitId" is not null),
            days as (
                select c.day, lead(c.day) over (order by c.day) as next_day
                from (select cast(:today as date) as day
                      union select valid_from from member where valid_from > :today
                      union select valid_to from member where valid_to > :today
                      union select valid_from from leadership where valid_from > :today
                      union select valid_to from leadership where valid_to > :today
                      union select valid_from from parentage where valid_from > :today
                      union select valid_to from parentage where valid_to > :today
                      union select active_from from known_person where active_from > :today
                      union select active_to from known_person where active_to > :today) c),
            leader as (
                select distinct on (d.day, l.unit_id) d.day, l.unit_id, l.person_id
                from days d
                join leadership l on (l.valid_from is null or l.valid_from <= d.day)
                    and (l.valid_to is null or l.valid_to > d.day)
                left join known_person p on p.id = l.person_id
                where (p.active_from is null or p.active_from <= d.day)
                  and (p.active_to is null or p.active_to > d.day)
                order by d.day, l.unit_id, l.valid_from desc nulls last, l.person_id),
            parent as (
                select distinct on (d.day, p.unit_id) d.day, p.unit_id, p.parent_id
                from days d
                join parentage p on (p.valid_from is null or p.valid_from <= d.day)
                    and (p.valid_to is null or p.valid_to > d.day)
                order by d.day, p.unit_id, p.valid_from desc nulls last, p.parent_id),
            place as (
                select d.day, m.person_id, m.unit_id, m.is_excluded
                from days d join member m on m.valid_from <= d.day and (m.valid_to is null or m.valid_to > d.day)
                union all
                select d.day, l.person_id, l.unit_id, false
                from days d
                join leadership l on (l.valid_from is null or l.valid_from <= d.day)
                    and (l.valid_to is null or l.valid_to > d.day)),
            last_place as (
                select distinct on (d.day, w.person_id) d.day, w.person_id, w.unit_id
                from days d
                join (select unit_id, person_id, valid_to from member
                      union all select unit_id, person_id, valid_to from leadership) w on w.valid_to <= d.day
                where not exists (select from place p where p.day = d.day and p.person_id = w.person_id)
                order by d.day, w.person_id, w.valid_to desc, w.unit_id),
            above(day, person_id, rank, unit_id, depth) as (
                select day, person_id, min(case when is_excluded then 1 else 0 end), unit_id, 0
                from place group by day, person_id, unit_id
                union all
                select day, person_id, 2, unit_id, 0 from last_place
                union all
                select a.day, a.person_id, a.rank, p.parent_id, a.depth + 1
                from above a
                join parent p on p.day = a.day and p.unit_id = a.unit_id
                where a.depth < 50 and not exists (select from leader l
                    where l.day = a.day and l.unit_id = a.unit_id and l.person_id <> a.person_id)),
            managed as (
                select distinct on (a.day, a.person_id) a.day, a.person_id, a.rank, l.person_id as manager_id
                from above a
                join leader l on l.day = a.day and l.unit_id = a.unit_id and l.person_id <> a.person_id
                order by a.day, a.person_id, a.rank, a.depth, a.unit_id)
            select m.person_id, m.manager_id,
                   case m.rank when 0 then 'SELLING' when 1 then 'OTHER' else 'FORMER' end, m.day, d.next_day
            from managed m join days d on d.day = m.day
            """;

    private final Session session;
    private final Event<ReportingLinesRedrawn> redrawn;
    private final Clock clock;
    private final List<String> rolesWithoutTargets;

    ReportingLines(
            Session session,
            Event<ReportingLinesRedrawn> redrawn,
            Clock clock,
            @ConfigProperty(name = "lead2order.agreement.roles-without-targets")
                    List<String> rolesWithoutTargets) {
        this.session = session;
        this.redrawn = redrawn;
        this.clock = clock;
        this.rolesWithoutTargets = rolesWithoutTargets;
    }

    /** A release may compute them otherwise than the one before. */
    @Transactional
    void atStart(@Observes StartupEvent started) {
        redraw();
    }

    /** Computes all lines from the units and people that are known now. */
    void redraw() {
        // another replica may take in another partition at this moment; the lines are one whole
        Scalars.query(
                        session,
                        "select 1 from (select"
                                + " pg_advisory_xact_lock(hashtextextended('reporting_line', 0))) l",
                        Integer.class)
                .getSingleResult();
        session.createNativeMutationQuery("delete from reporting_line").executeUpdate();
        session.createNativeMutationQuery(REDRAW)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("excluded", rolesWithoutTargets.toArray(String[]::new))
                .executeUpdate();
        redrawn.fire(new ReportingLinesRedrawn());
    }
}
