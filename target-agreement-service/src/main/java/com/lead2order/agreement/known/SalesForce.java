package com.lead2order.agreement.known;

import com.lead2order.kit.reference.Reference;
import com.lead2order.kit.sql.Scalars;
import com.lead2order.kit.visibility.Rows;
import com.lead2order.kit.visibility.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Who manages whom today: the leader of a person's unit, or of the next unit above. */
@ApplicationScoped
public class SalesForce {

    private final Session session;
    private final Visibility visibility;
    private final Clock clock;

    SalesForce(Session session, Visibility visibility, Clock clock) {
        this.session = session;
        this.visibility = visibility;
        this.clock = clock;
    }

    /**
     * The managers of the active people whom the caller sees, by person; sales people only, unless
     * people are named.
     */
    public Map<UUID, UUID> managersOf(@Nullable List<UUID> named) {
        var visible = visibility.of(Rows.ownedBy("r.person_id"));
        var rows =
                visible.bind(
                                session.createNativeQuery(
                                                """
                                                select r.person_id, r.manager_id
                                                from reporting_line r
                                                join visibility_person p on p.id = r.person_id
                                                where r.valid_from <= :onDay and (r.valid_to is null or r.valid_to > :onDay)
                                                  and (p.active_from is null or p.active_from <= :onDay)
                                                  and (p.active_to is null or p.active_to > :onDay)
                                                  and (r.standing = 'SELLING' or :isNamed and r.standing = 'OTHER')
                                                  and (not :isNamed or r.person_id = any(cast(:named as uuid[])))
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
                                                        : named.toArray(UUID[]::new)))
                        .getResultList();
        var managers = new LinkedHashMap<UUID, UUID>();
        for (var row : rows) {
            managers.put((UUID) row[0], (UUID) row[1]);
        }
        return managers;
    }

    /**
     * Whom people report to today, whoever asks; also those who have left, as long as somebody
     * leads the unit where they were last. Missing are those whom nobody leads.
     */
    public Map<UUID, UUID> presentManagersOf(Collection<UUID> people) {
        var managers = new HashMap<UUID, UUID>();
        for (var row :
                session.createNativeQuery(
                                """
                                select person_id, manager_id from reporting_line
                                where person_id = any(cast(:people as uuid[]))
                                  and valid_from <= :onDay and (valid_to is null or valid_to > :onDay)
                                """,
                                Object[].class)
                        .setParameter("people", people.toArray(UUID[]::new))
                        .setParameter("onDay", LocalDate.now(clock))
                        .getResultList()) {
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
