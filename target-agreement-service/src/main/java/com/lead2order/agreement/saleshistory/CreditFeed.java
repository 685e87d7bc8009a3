package com.lead2order.agreement.saleshistory;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.IncomingEvents;
import com.lead2order.kit.event.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Keeps which people are credited with an order, from the topic {@code credits}. */
@ApplicationScoped
class CreditFeed implements ReadModel {

    record CreditsV1(UUID orderId, List<CreditV1> credits) {}

    record CreditV1(String holderType, UUID holderId, BigDecimal ratio) {}

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
        var newest =
                IncomingEvents.newestPerKey(events).stream()
                        .filter(event -> !event.isTombstone())
                        .toList();
        var size = newest.size();
        var ids = new UUID[size];
        var versions = new Long[size];
        var people = new String[size];
        var ratios = new String[size];
        for (int i = 0; i < size; i++) {
            var event = newest.get(i);
            var state = event.data(CreditsV1.class);
            var personal =
                    state.credits().stream().filter(c -> c.holderType().equals("PERSON")).toList();
            ids[i] = state.orderId();
            versions[i] = event.aggregateVersion();
            people[i] =
                    personal.stream()
                            .map(credit -> credit.holderId().toString())
                            .collect(Collectors.joining(",", "{", "}"));
            ratios[i] =
                    personal.stream()
                            .map(credit -> credit.ratio().toPlainString())
                            .collect(Collectors.joining(",", "{", "}"));
        }
        session.createNativeMutationQuery(
                        """
                        insert into sold_credit (order_id, version, person_ids, ratios)
                        select id, version, cast(people as uuid[]), cast(ratios as numeric[])
                        from unnest(cast(:ids as uuid[]), cast(:versions as bigint[]),
                                    cast(:people as text[]), cast(:ratios as text[])) c(id, version, people, ratios)
                        order by id
                        on conflict (order_id) do update set version = excluded.version,
                            person_ids = excluded.person_ids, ratios = excluded.ratios
                        where excluded.version > sold_credit.version
                        """)
                .setParameter("ids", ids)
                .setParameter("versions", versions)
                .setParameter("people", people)
                .setParameter("ratios", ratios)
                .executeUpdate();
    }

    @Override
    public void clear() {
        session.createNativeMutationQuery("delete from sold_credit").executeUpdate();
    }
}
