package com.lead2order.opportunity.quarantine;

import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** All orders that wait. */
@ApplicationScoped
class Quarantine {

    private static final Listing<QuarantinedOrder> LISTING =
            Listing.ofAll(QuarantinedOrder.class, "order_quarantine", QuarantineView.class)
                    .filter("sourceSystem", Filter.equalTo("e.source_system"))
                    .filter("externalOrderNo", Filter.equalTo("e.external_order_no"))
                    .filter("reason", Filter.equalTo("e.reason"))
                    .filter("importId", Filter.id("e.import_id"))
                    .sort("quarantinedAt", "e.quarantined_at", "timestamptz")
                    .defaultSort("quarantinedAt");

    private final Lists lists;
    private final Session session;

    Quarantine(Lists lists, Session session) {
        this.lists = lists;
        this.session = session;
    }

    Page<QuarantineView> page(UriInfo uri) {
        return lists.page(LISTING, uri, QuarantinedOrder::view);
    }

    QuarantineView required(UUID id) {
        return lists.find(LISTING, id).orElseThrow(RequestRule.RECORD_NOT_FOUND::violated).view();
    }

    boolean isWaiting(UUID id) {
        return lists.find(LISTING, id).isPresent();
    }

    void flush() {
        session.flush();
    }

    long count() {
        return Scalars.query(session, "select count(*) from order_quarantine", Long.class)
                .getSingleResult();
    }

    /** The oldest orders for which everything they name is known now. */
    List<QuarantinedOrder> ready(int most) {
        return session.createNativeQuery(
                        """
                        select e.* from order_quarantine e
                        where e.refusal is null and not exists (
                            select 1 from order_quarantine_missing m
                            where m.order_id = e.id
                              and not exists (select 1 from reference_mapping r
                                  where r.collection = m.collection and r.system = m.system and r.key = m.key)
                              and not case m.collection
                                  when 'accounts' then
                                      exists (select 1 from known_ref r where r.collection = 'accounts'
                                          and r.system = m.system and r.key = m.key)
                                      or exists (select 1 from known_account a
                                          where a.id = case when m.system = '' then cast(m.key as uuid) end)
                                  else
                                      exists (select 1 from external_ref r where r.collection = 'products'
                                          and r.system = m.system and r.key = m.key)
                                      or exists (select 1 from product p
                                          where p.id = case when m.system = '' then cast(m.key as uuid) end)
                                  end)
                        order by e.quarantined_at, e.id limit :most
                        """,
                        QuarantinedOrder.class)
                .setParameter("most", most)
                .getResultList();
    }
}
