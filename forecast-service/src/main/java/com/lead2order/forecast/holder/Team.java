package com.lead2order.forecast.holder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Who and what counts for a holder: a unit's people, a territory's parts. */
@ApplicationScoped
public class Team {

    private final Session session;

    Team(Session session) {
        this.session = session;
    }

    /**
     * A person alone; the members and leaders of a unit and of all units below, each once, as valid
     * on a day; nobody for a territory.
     */
    public List<UUID> people(Holder holder, LocalDate day) {
        return people(holder, List.of(day)).getOrDefault(day, List.of());
    }

    /** As {@link #people(Holder, LocalDate)}, on each of several days. */
    public Map<LocalDate, List<UUID>> people(Holder holder, Collection<LocalDate> days) {
        return switch (holder.type()) {
            case PERSON ->
                    days.stream()
                            .distinct()
                            .collect(Collectors.toMap(day -> day, _ -> List.of(holder.id())));
            case UNIT -> membersOf(holder.id(), days);
            case TERRITORY -> Map.of();
        };
    }

    private Map<LocalDate, List<UUID>> membersOf(UUID unitId, Collection<LocalDate> days) {
        return session.createNativeQuery(
                        """
                        with recursive below(id) as (
                            select cast(:unit as uuid)
                            union
                            select u.id from org_unit u join below b on u.parent_id = b.id),
                        days(day) as (select unnest(cast(:days as date[])))
                        select d.day, m.person_id as person from org_unit_member m
                        join below b on b.id = m.unit_id
                        join days d on m.valid_from <= d.day and (m.valid_to is null or m.valid_to > d.day)
                        union
                        select d.day, u.leader_id from org_unit u join below b on b.id = u.id
                        cross join days d
                        where u.leader_id is not null
                        """,
                        Object[].class)
                .addScalar("day", LocalDate.class)
                .addScalar("person", UUID.class)
                .setParameter("unit", unitId)
                .setParameter("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .getResultStream()
                .collect(
                        Collectors.groupingBy(
                                row -> (LocalDate) row[0],
                                Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    /** A territory with all territories below. */
    public TerritoryTree territories(UUID territoryId) {
        var rows =
                session.createNativeQuery(
                                """
                                with recursive below(id, parent_id) as (
                                    select cast(:territory as uuid), cast(null as uuid)
                                    union
                                    select t.id, t.parent_id from territory t join below b on t.parent_id = b.id)
                                select id, parent_id from below
                                """,
                                Object[].class)
                        .addScalar("id", UUID.class)
                        .addScalar("parent_id", UUID.class)
                        .setParameter("territory", territoryId)
                        .getResultList();
        var parts = new LinkedHashMap<UUID, List<UUID>>();
        for (var row : rows) {
            parts.put((UUID) row[0], new ArrayList<>());
        }
        for (var row : rows) {
            var above = parts.get((UUID) row[1]);
            if (above != null) {
                above.add((UUID) row[0]);
            }
        }
        return new TerritoryTree(territoryId, parts);
    }
}
