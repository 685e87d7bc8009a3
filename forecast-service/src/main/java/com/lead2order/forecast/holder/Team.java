package com.lead2order.forecast.holder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
        return switch (holder.type()) {
            case PERSON -> List.of(holder.id());
            case UNIT -> membersOf(holder.id(), day);
            case TERRITORY -> List.of();
        };
    }

    private List<UUID> membersOf(UUID unitId, LocalDate day) {
        return session.createNativeQuery(
                        """
                        with recursive below(id) as (
                            select cast(:unit as uuid)
                            union
                            select u.id from org_unit u join below b on u.parent_id = b.id)
                        select m.person_id from org_unit_member m join below b on b.id = m.unit_id
                        where m.valid_from <= :day and (m.valid_to is null or m.valid_to > :day)
                        union
                        select u.leader_id from org_unit u join below b on b.id = u.id
                        where u.leader_id is not null
                        """,
                        UUID.class)
                .setParameter("unit", unitId)
                .setParameter("day", day)
                .getResultList();
    }

    /** A territory with all territories below. */
    public List<UUID> territories(UUID territoryId) {
        return session.createNativeQuery(
                        """
                        with recursive below(id) as (
                            select cast(:territory as uuid)
                            union
                            select t.id from territory t join below b on t.parent_id = b.id)
                        select id from below
                        """,
                        UUID.class)
                .setParameter("territory", territoryId)
                .getResultList();
    }

    /** The territories right below one. */
    public List<UUID> parts(UUID territoryId) {
        return session.createNativeQuery(
                        "select id from territory where parent_id = :territory", UUID.class)
                .setParameter("territory", territoryId)
                .getResultList();
    }
}
