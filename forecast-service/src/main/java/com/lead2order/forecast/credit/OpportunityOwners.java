package com.lead2order.forecast.credit;

import com.lead2order.kit.event.EventConsumer;
import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.IncomingEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Keeps whose opportunities are, and credits the orders that name one and no seller. Who owned it
 * when it was won stays credited: a later hand-over is no reason to move what was sold.
 */
@ApplicationScoped
class OpportunityOwners implements EventConsumer {

    record OpportunityV1(UUID id, @Nullable UUID ownerId, String status) {

        boolean isWon() {
            return status.equals("WON");
        }
    }

    private final Session session;
    private final CreditOrders creditOrders;

    OpportunityOwners(Session session, CreditOrders creditOrders) {
        this.session = session;
        this.creditOrders = creditOrders;
    }

    @Override
    public String name() {
        return "opportunity-owners";
    }

    @Override
    public String topic() {
        return "opportunities";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        var opportunities = new ArrayList<OpportunityV1>();
        var versions = new ArrayList<Long>();
        for (var event : IncomingEvents.newestPerKey(events)) {
            if (!event.isTombstone()) {
                opportunities.add(event.data(OpportunityV1.class));
                versions.add(event.aggregateVersion());
            }
        }
        if (opportunities.isEmpty()) {
            return;
        }
        var ids = opportunities.stream().map(OpportunityV1::id).toArray(UUID[]::new);
        session.createNativeMutationQuery(
                        """
                        insert into opportunity_owner as o (opportunity_id, version, won, person_id)
                        select d.* from unnest(cast(:ids as uuid[]), cast(:versions as bigint[]), cast(:won as boolean[]),
                            cast(:owners as uuid[])) d
                        on conflict (opportunity_id) do update set version = excluded.version, won = excluded.won,
                            person_id = case when o.won and excluded.won then o.person_id else excluded.person_id end
                        where excluded.version > o.version
                        """)
                .setParameter("ids", ids)
                .setParameter("versions", versions.toArray(Long[]::new))
                .setParameter(
                        "won",
                        opportunities.stream().map(OpportunityV1::isWon).toArray(Boolean[]::new))
                .setParameter(
                        "owners",
                        opportunities.stream().map(OpportunityV1::ownerId).toArray(UUID[]::new))
                .executeUpdate();
        creditOrders.creditByOpportunities(List.of(ids));
    }

    /** Lets a replay tell every opportunity again; the compacted topic forgot who owned the win. */
    @Override
    public void expectAllAgain() {
        session.createNativeMutationQuery("update opportunity_owner set version = -1")
                .executeUpdate();
    }
}
