package com.lead2order.opportunity.selling;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/**
 * What deals name and this service does not know. Converted leads and approved registrations open
 * opportunities as they come; what they name is never replaced in silence, and never a reason to
 * refuse. It is resolved by itself when the record arrives.
 */
@ApplicationScoped
class UnresolvedReferences {

    private static final String OF_A_DEAL =
            """
            select '/salesMethodId' as pointer, e.asked_sales_method_id as value
            where e.asked_sales_method_id is not null
            union all
            select '/accountId', e.account_id
            where not exists (select 1 from known_account a where a.id = e.account_id)
            union all
            select '/primaryContactId', c.id
            from (select cast(e.details ->> 'primaryContactId' as uuid) as id) c
            where c.id is not null
              and not exists (select 1 from known_contact k where k.id = c.id)
            union all
            select '/ownerId', e.owner_id
            where e.owner_id is not null
              and not exists (select 1 from visibility_person p where p.id = e.owner_id)
            union all
            select '/teamIds/' || (t.place - 1), t.id
            from unnest(e.team_ids) with ordinality t(id, place)
            where not exists (select 1 from visibility_person p where p.id = t.id)
            union all
            select '/partnerIds/' || (t.place - 1), t.id
            from unnest(e.partner_ids) with ordinality t(id, place)
            where not exists (select 1 from visibility_partner p where p.id = t.id)
            """;

    /** Whether opportunity {@code e} names anything that is not known. */
    static final String ANY = "exists (" + OF_A_DEAL + ")";

    private final Session session;

    UnresolvedReferences(Session session) {
        this.session = session;
    }

    /**
     * Those of each of the given opportunities, in one statement; opportunities without any are
     * left out.
     */
    Map<UUID, List<UnresolvedReference>> of(Collection<UUID> deals) {
        var found = new HashMap<UUID, List<UnresolvedReference>>();
        if (deals.isEmpty()) {
            return found;
        }
        for (var row :
                session.createNativeQuery(
                                "select e.id, r.pointer, r.value from opportunity e cross join"
                                        + " lateral ("
                                        + OF_A_DEAL
                                        + ") r where e.id = any(cast(:ids as uuid[])) order by"
                                        + " e.id, r.pointer",
                                Object[].class)
                        .setParameter("ids", deals.toArray(UUID[]::new))
                        .getResultList()) {
            found.computeIfAbsent((UUID) row[0], any -> new ArrayList<>())
                    .add(new UnresolvedReference((String) row[1], (UUID) row[2]));
        }
        return found;
    }
}
