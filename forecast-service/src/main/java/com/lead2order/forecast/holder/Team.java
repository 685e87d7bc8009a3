package com.lead2order.forecast.holder;

import com.lead2order.forecast.holder.Terms.Term;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Who and what counts for a holder, and when: a person alone, the people of a unit, a territory's
 * parts. A unit's people are its members and leaders and those of the units below. Each step of the
 * way has its dates, so a figure of the past is told with the organisation of its time.
 */
@ApplicationScoped
public class Team {

    private static final String PEOPLE =
            """
            with recursive below(id, during) as (
                select cast(:unit as uuid), daterange(null, null)
                union
                select p.unit_id, b.during * daterange(p.valid_from, p.valid_to)
                from below b join org_unit_parent p on p.parent_id = b.id
                  and daterange(p.valid_from, p.valid_to) && b.during)
            select person_id as grp, person_id as counted, lower(during) as valid_from, upper(during) as valid_to
            from (
                select w.person_id, unnest(range_agg(w.during * b.during)) as during
                from below b join (
                    select unit_id, person_id, daterange(valid_from, valid_to) as during from org_unit_member
                    union all
                    select unit_id, person_id, daterange(valid_from, valid_to) from org_unit_leader) w
                  on w.unit_id = b.id and w.during && b.during
                group by w.person_id) merged
            """;

    private static final String TERRITORIES =
            """
            with recursive below(via, id, during) as (
                select cast(null as uuid), cast(:territory as uuid), daterange(null, null)
                union
                select coalesce(b.via, p.territory_id), p.territory_id, b.during * daterange(p.valid_from, p.valid_to)
                from below b join territory_parent p on p.parent_id = b.id
                  and daterange(p.valid_from, p.valid_to) && b.during)
            select coalesce(via, id) as grp, id as counted, lower(during) as valid_from, upper(during) as valid_to
            from (select via, id, unnest(range_agg(during)) as during from below group by via, id) merged
            """;

    private final Session session;

    Team(Session session) {
        this.session = session;
    }

    /**
     * What counts for a holder. The group is the person, or the part right below the territory that
     * it counts in; what counts in none of the parts has the territory itself.
     */
    public List<Share> shares(Holder holder) {
        return switch (holder.type()) {
            case PERSON -> List.of(new Share(holder.id(), holder.id(), null, null));
            case UNIT -> shares(query(PEOPLE).setParameter("unit", holder.id()));
            case TERRITORY -> shares(query(TERRITORIES).setParameter("territory", holder.id()));
        };
    }

    /** When people were in whatever unit. */
    public List<Share> presence(Collection<UUID> people) {
        return shares(
                query(
                                """
                                select person_id as grp, person_id as counted, lower(during) as valid_from, upper(during) as valid_to
                                from (
                                    select person_id, unnest(range_agg(daterange(valid_from, valid_to))) as during
                                    from (
                                        select person_id, valid_from, valid_to from org_unit_member
                                        union all
                                        select person_id, valid_from, valid_to from org_unit_leader) w
                                    where person_id = any(cast(:people as uuid[]))
                                    group by person_id) merged
                                order by lower(during) nulls first
                                """)
                        .setParameter("people", people.toArray(UUID[]::new)));
    }

    /** What lay above the territories that ever were below one, and when. */
    public Map<UUID, Terms> parentsBelow(UUID territoryId) {
        var parents = new HashMap<UUID, List<Term>>();
        query(
                        """
                        with recursive below(id) as (
                            select cast(:territory as uuid)
                            union
                            select p.territory_id from territory_parent p join below b on p.parent_id = b.id)
                        select p.territory_id as grp, p.parent_id as counted, p.valid_from, p.valid_to
                        from territory_parent p join below b on b.id = p.territory_id
                        """)
                .setParameter("territory", territoryId)
                .getResultStream()
                .map(Team::share)
                .forEach(share ->
                        parents.computeIfAbsent(share.group(), _ -> new ArrayList<>())
                                .add(new Term(share.counted(), share.from(), share.to())));
        var terms = new LinkedHashMap<UUID, Terms>();
        parents.forEach((id, list) -> terms.put(id, new Terms(list)));
        return terms;
    }

    private NativeQuery<Object[]> query(String sql) {
        return session.createNativeQuery(sql, Object[].class)
                .addScalar("grp", UUID.class)
                .addScalar("counted", UUID.class)
                .addScalar("valid_from", LocalDate.class)
                .addScalar("valid_to", LocalDate.class);
    }

    private static List<Share> shares(org.hibernate.query.Query<Object[]> query) {
        return query.getResultStream().map(Team::share).toList();
    }

    private static Share share(Object[] row) {
        return new Share((UUID) row[0], (UUID) row[1], (LocalDate) row[2], (LocalDate) row[3]);
    }
}
