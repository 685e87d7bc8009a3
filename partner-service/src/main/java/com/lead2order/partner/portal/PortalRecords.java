package com.lead2order.partner.portal;

import com.lead2order.kit.sql.Scalars;
import com.lead2order.kit.visibility.Rows;
import com.lead2order.kit.visibility.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** What the other features of this service ask of the records that partners see. */
@ApplicationScoped
public class PortalRecords {

    private static final Rows OPPORTUNITIES =
            Rows.ownedBy("e.owner_id").orPartners("e.partner_ids");

    private final Session session;
    private final Visibility visibility;

    PortalRecords(Session session, Visibility visibility) {
        this.session = session;
        this.visibility = visibility;
    }

    /** Whether a partner has a part in an opportunity or lead of the given account. */
    public boolean haveAccount(UUID partnerId, UUID accountId) {
        return isThere(
                """
                select 1 where exists (select 1 from known_opportunity o
                        where o.account_id = :record and o.partner_ids @> array[cast(:partner as uuid)])
                    or exists (select 1 from known_lead l
                        where l.account_id = :record and l.partner_id = :partner)
                """,
                partnerId,
                accountId);
    }

    /** Whether a partner has a lead with the given contact. */
    public boolean haveContact(UUID partnerId, UUID contactId) {
        return isThere(
                "select 1 where exists (select 1 from known_lead l where l.contact_id = :record and"
                        + " l.partner_id = :partner)",
                partnerId,
                contactId);
    }

    /** Those of the opportunities that the caller sees. */
    public Set<UUID> visibleOpportunities(Collection<UUID> ids) {
        return visibility.among("known_opportunity", OPPORTUNITIES, ids);
    }

    private boolean isThere(String select, UUID partnerId, UUID recordId) {
        return !Scalars.query(session, select, Integer.class)
                .setParameter("partner", partnerId)
                .setParameter("record", recordId)
                .getResultList()
                .isEmpty();
    }
}
