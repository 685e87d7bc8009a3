package com.lead2order.kit.visibility;

import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.identity.Roles.Sight;
import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.Session;

/**
 * The visibility policy as an SQL condition. It is the same for lists, single reads, exports and
 * aggregates: what a list hides, a read by id answers with 404.
 */
@RequestScoped
public class Visibility {

    /** The people below the caller in the organisation of today. */
    private static final String PEOPLE_BELOW =
            """
            array(select s.person_id from visibility_sight s
                where s.viewer_id = cast(:viewer as uuid)
                  and s.valid_from <= :today and (s.valid_to is null or s.valid_to > :today))\
            """;

    /** The territories that the caller owns today, and all below them. */
    private static final String TERRITORIES_BELOW =
            """
            array(with recursive mine(id) as (
                    select m.territory_id from visibility_territory_member m
                    where m.person_id = cast(:viewer as uuid)
                      and m.valid_from <= :today and (m.valid_to is null or m.valid_to > :today)
                    union
                    select k.territory_id from visibility_territory_closure k join mine on k.ancestor_id = mine.id
                    where (k.valid_from is null or k.valid_from <= :today)
                      and (k.valid_to is null or k.valid_to > :today))
                select id from mine)\
            """;

    private static final Pattern VIEWER = Pattern.compile(":viewer\\b");

    private final Caller caller;
    private final Session session;
    private final Clock clock;

    Visibility(Caller caller, Session session, Clock clock) {
        this.caller = caller;
        this.session = session;
        this.clock = clock;
    }

    /** The condition under which the caller sees a row. */
    public Condition of(Rows rows) {
        return with("(" + String.join(") or (", reasonsOrNone(rows)) + ")");
    }

    /** The reasons for which the caller sees rows; one that never holds where there is none. */
    public Reasons reasonsFor(Rows rows) {
        return new Reasons(reasonsOrNone(rows).stream().map(this::with).toList());
    }

    private List<String> reasonsOrNone(Rows rows) {
        var reasons = reasons(rows);
        return reasons.isEmpty() ? List.of("false") : reasons;
    }

    private Condition with(String sql) {
        Map<String, Object> parameters = new HashMap<>();
        caller.person()
                .ifPresent(person -> {
                    if (VIEWER.matcher(sql).find()) {
                        parameters.put("viewer", person.id());
                    }
                    if (sql.contains(":viewerPartner")) {
                        parameters.put("viewerPartner", person.partnerId().orElseThrow());
                    }
                });
        if (sql.contains(":today")) {
            parameters.put("today", LocalDate.now(clock));
        }
        return new Condition(sql, parameters);
    }

    private List<String> reasons(Rows rows) {
        var sights = caller.sights();
        if (sights.contains(Sight.ALL)) {
            return List.of("true");
        }
        var reasons = new ArrayList<String>();
        if (rows.unowned() != null && caller.may(rows.unowned().permission())) {
            reasons.add(rows.unowned().condition());
        }
        if (rows.partner() != null && sights.contains(Sight.ALL_PARTNERS)) {
            reasons.add(rows.partner().any());
        }
        var person = caller.person();
        if (person.isPresent()) {
            addPersonal(reasons, rows, sights);
            if (rows.partner() != null
                    && sights.contains(Sight.PARTNER)
                    && person.get().partnerId().isPresent()) {
                reasons.add(rows.partner().own());
            }
        }
        for (var parent : rows.parents()) {
            var above = reasons(parent.rows());
            if (!above.isEmpty()) {
                reasons.add(
                        parent.ids()
                                + " && array(select e.id from "
                                + parent.table()
                                + " e where ("
                                + String.join(") or (", above)
                                + "))");
            }
        }
        return reasons;
    }

    private static void addPersonal(List<String> reasons, Rows rows, Set<Sight> sights) {
        if (sights.contains(Sight.OWN)) {
            rows.owned()
                    .forEach(owned ->
                            reasons.add(owned.replace(Rows.OWNERS, "= cast(:viewer as uuid)")));
        }
        if (sights.contains(Sight.SUBTREE)) {
            rows.owned()
                    .forEach(owned ->
                            reasons.add(owned.replace(Rows.OWNERS, "= any(" + PEOPLE_BELOW + ")")));
        }
        if (sights.contains(Sight.TEAM)) {
            reasons.addAll(rows.team());
        }
        if (rows.territory() != null && sights.contains(Sight.TERRITORY)) {
            reasons.add(rows.territory().replace(Rows.TERRITORIES, TERRITORIES_BELOW));
        }
    }

    /**
     * Those of the given ids that are in the table, as {@code e}, and visible to the caller. What a
     * request names and is not among them is refused as unknown, whether it is there or not.
     */
    public Set<UUID> among(String table, Rows rows, Collection<UUID> ids) {
        return among(table, reasonsFor(rows), ids);
    }

    /** Those of the given ids that are in the table, as {@code e}, and seen for a reason. */
    public Set<UUID> among(String table, Reasons reasons, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        var sql =
                reasons.select(
                        reason ->
                                "select e.id from %s e where e.id = any(cast(:ids as uuid[])) and (%s)"
                                        .formatted(table, reason),
                        "union");
        return Set.copyOf(
                reasons.bind(
                                Scalars.query(session, sql, UUID.class)
                                        .setParameter("ids", ids.toArray(UUID[]::new)))
                        .getResultList());
    }

    /** Whether the caller sees what belongs to the given person. */
    public boolean seesPerson(UUID personId) {
        if (caller.sights().contains(Sight.ALL)) {
            return true;
        }
        var condition = of(Rows.ownedBy("p.id"));
        return !condition
                .bind(
                        Scalars.query(
                                        session,
                                        "select 1 from (select cast(:person as uuid)) p(id) where "
                                                + condition.sql(),
                                        Integer.class)
                                .setParameter("person", personId))
                .getResultList()
                .isEmpty();
    }

    /** Whether the caller sees what belongs to the given unit: they lead it, or one above it. */
    public boolean seesUnit(UUID unitId) {
        if (caller.sights().contains(Sight.ALL)) {
            return true;
        }
        return caller.person().isPresent()
                && caller.sights().contains(Sight.SUBTREE)
                && !Scalars.query(
                                session,
                                """
                                select 1 from visibility_unit_closure c
                                join visibility_unit_leader l on l.unit_id = c.ancestor_id
                                where c.unit_id = :unit and l.person_id = :viewer
                                  and (c.valid_from is null or c.valid_from <= :today)
                                  and (c.valid_to is null or c.valid_to > :today)
                                  and (l.valid_from is null or l.valid_from <= :today)
                                  and (l.valid_to is null or l.valid_to > :today)
                                """,
                                Integer.class)
                        .setParameter("unit", unitId)
                        .setParameter("viewer", caller.personId())
                        .setParameter("today", LocalDate.now(clock))
                        .getResultList()
                        .isEmpty();
    }

    /** Whether the caller owns the given territory or one above it. */
    public boolean seesTerritory(UUID territoryId) {
        var condition = of(Rows.ofTerritory("t.id"));
        return !condition
                .bind(
                        Scalars.query(
                                        session,
                                        "select 1 from (select cast(:territory as uuid)) t(id)"
                                                + " where "
                                                + condition.sql(),
                                        Integer.class)
                                .setParameter("territory", territoryId))
                .getResultList()
                .isEmpty();
    }
}
