package com.lead2order.forecast.quota;

import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Nobody sets what they are measured by: their own quota, or that of a unit or territory of theirs.
 */
@RequestScoped
class OwnQuotas {

    private static final String MINE =
            """
            select cast(:person as uuid)
            union
            select m.unit_id from org_unit_member m
            where m.person_id = :person and m.valid_from <= :today and (m.valid_to is null or m.valid_to > :today)
            union
            select l.unit_id from org_unit_leader l
            where l.person_id = :person and (l.valid_from is null or l.valid_from <= :today)
              and (l.valid_to is null or l.valid_to > :today)
            union
            select w.territory_id from territory_owner w
            where w.person_id = :person and w.valid_from <= :today and (w.valid_to is null or w.valid_to > :today)
            """;

    private final Caller caller;
    private final Session session;
    private final Clock clock;
    private @Nullable Set<UUID> mine;

    OwnQuotas(Caller caller, Session session, Clock clock) {
        this.caller = caller;
        this.session = session;
        this.clock = clock;
    }

    /** Refuses the caller's own; systems have none. */
    void refuse(UUID holderId) {
        if (mine().contains(holderId)) {
            throw QuotaRule.NOT_ONES_OWN.violatedAt("/holder/ref", "own-quota");
        }
    }

    /** Asked once in a request, however many quotas it sets. */
    private Set<UUID> mine() {
        if (mine == null) {
            mine =
                    caller.person()
                            .map(person ->
                                    Set.copyOf(
                                            Scalars.query(session, MINE, UUID.class)
                                                    .setParameter("person", person.id())
                                                    .setParameter("today", LocalDate.now(clock))
                                                    .getResultList()))
                            .orElseGet(Set::of);
        }
        return mine;
    }
}
