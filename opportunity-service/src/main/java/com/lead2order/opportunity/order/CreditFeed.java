package com.lead2order.opportunity.order;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.IncomingEvents;
import com.lead2order.kit.event.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Keeps who is credited for which order, from the topic {@code credits}. */
@ApplicationScoped
class CreditFeed implements ReadModel {

    record CreditV1(String holderType, UUID holderId) {}

    record OrderCreditedV1(UUID orderId, List<CreditV1> credits) {

        /** The holders of a type, as PostgreSQL writes an array. */
        String holders(String type) {
            return credits.stream()
                    .filter(credit -> credit.holderType().equals(type))
                    .map(credit -> credit.holderId().toString())
                    .distinct()
                    .collect(Collectors.joining(",", "{", "}"));
        }
    }

    private record Incoming(long version, OrderCreditedV1 credited) {}

    private final Session session;

    CreditFeed(Session session) {
        this.session = session;
    }

    @Override
    public String name() {
        return "credit-feed";
    }

    @Override
    public String topic() {
        return "credits";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        var credits =
                IncomingEvents.newestPerKey(events).stream()
                        .filter(event -> !event.isTombstone())
                        .map(event ->
                                new Incoming(
                                        event.aggregateVersion(),
                                        event.data(OrderCreditedV1.class)))
                        .toList();
        session.createNativeMutationQuery(
                        """
                        insert into order_credit (order_id, version, person_ids, territory_ids, partner_ids)
                        select order_id, version, cast(people as uuid[]), cast(territories as uuid[]), cast(partners as uuid[])
                        from unnest(cast(:ids as uuid[]), cast(:versions as bigint[]), cast(:people as text[]),
                            cast(:territories as text[]), cast(:partners as text[]))
                            c(order_id, version, people, territories, partners)
                        on conflict (order_id) do update set version = excluded.version,
                            person_ids = excluded.person_ids, territory_ids = excluded.territory_ids,
                            partner_ids = excluded.partner_ids
                        where excluded.version > order_credit.version
                        """)
                .setParameter(
                        "ids",
                        credits.stream().map(c -> c.credited().orderId()).toArray(UUID[]::new))
                .setParameter(
                        "versions", credits.stream().map(Incoming::version).toArray(Long[]::new))
                .setParameter("people", holders(credits, "PERSON"))
                .setParameter("territories", holders(credits, "TERRITORY"))
                .setParameter("partners", holders(credits, "PARTNER"))
                .executeUpdate();
    }

    private static String[] holders(List<Incoming> credits, String type) {
        return credits.stream().map(c -> c.credited().holders(type)).toArray(String[]::new);
    }

    @Override
    public void clear() {
        session.createNativeMutationQuery("delete from order_credit").executeUpdate();
    }
}
