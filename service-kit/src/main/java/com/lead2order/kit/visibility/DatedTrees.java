package com.lead2order.kit.visibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/**
 * What follows from the dated units and territories: what lies below what, who belongs to which
 * unit and who sees whom, each with the days from when to when. It is computed anew, whole, when
 * one of them changes; what is planned for a later day then holds by its date.
 */
@ApplicationScoped
class DatedTrees {

    /** Each record with all below it, and when: a way down holds while all of its steps do. */
    private static final String CLOSURE =
            """
            with recursive below(ancestor_id, id, during) as (
                select id, id, daterange(null, null) from %1$s
                union
                select b.ancestor_id, p.%2$s, b.during * daterange(p.valid_from, p.valid_to)
                from below b join %1$s_parent p on p.parent_id = b.id
                  and daterange(p.valid_from, p.valid_to) && b.during)
            insert into %1$s_closure (ancestor_id, %2$s, valid_from, valid_to)
            select ancestor_id, id, lower(during), upper(during)
            from (select ancestor_id, id, unnest(range_agg(during)) as during from below group by ancestor_id, id) merged
            """;

    private static final String UNIT_PEOPLE =
            """
            insert into visibility_unit_person (unit_id, person_id, valid_from, valid_to)
            select unit_id, person_id, lower(during), upper(during)
            from (
                select c.ancestor_id as unit_id, m.person_id,
                    unnest(range_agg(m.during * daterange(c.valid_from, c.valid_to))) as during
                from visibility_unit_closure c
                join (
                    select unit_id, person_id, daterange(valid_from, valid_to) as during from visibility_member
                    union all
                    select unit_id, person_id, daterange(valid_from, valid_to) from visibility_unit_leader) m
                  on m.unit_id = c.unit_id and m.during && daterange(c.valid_from, c.valid_to)
                group by c.ancestor_id, m.person_id) merged
            """;

    private static final String SIGHT =
            """
            insert into visibility_sight (viewer_id, person_id, valid_from, valid_to)
            select viewer_id, person_id, coalesce(lower(during), date '0001-01-01'), upper(during)
            from (
                select l.person_id as viewer_id, p.person_id,
                    unnest(range_agg(daterange(l.valid_from, l.valid_to) * daterange(p.valid_from, p.valid_to))) as during
                from visibility_unit_leader l
                join visibility_unit_person p on p.unit_id = l.unit_id
                  and daterange(l.valid_from, l.valid_to) && daterange(p.valid_from, p.valid_to)
                group by l.person_id, p.person_id) merged
            """;

    private final Session session;

    DatedTrees(Session session) {
        this.session = session;
    }

    void unitsChanged() {
        run(
                "delete from visibility_unit_closure",
                CLOSURE.formatted("visibility_unit", "unit_id"),
                "delete from visibility_unit_person",
                UNIT_PEOPLE,
                "delete from visibility_sight",
                SIGHT);
    }

    void territoriesChanged() {
        run(
                "delete from visibility_territory_closure",
                CLOSURE.formatted("visibility_territory", "territory_id"));
    }

    private void run(String... statements) {
        for (var statement : List.of(statements)) {
            session.createNativeMutationQuery(statement).executeUpdate();
        }
    }
}
