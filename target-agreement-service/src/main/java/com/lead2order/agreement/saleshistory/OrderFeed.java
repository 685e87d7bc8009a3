package com.lead2order.agreement.saleshistory;

import com.lead2order.kit.event.EventConsumer;
import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.IncomingEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the net amounts of ERP orders by product group from the topic {@code orders}: one statement
 * per batch. Orders of won opportunities and cancelled ones count nothing.
 */
@ApplicationScoped
class OrderFeed implements EventConsumer {

    record OrderV1(
            UUID id,
            String origin,
            @Nullable String status,
            @Nullable UUID accountId,
            @Nullable LocalDate bookingDate,
            @Nullable String currency,
            List<LineV1> lines) {

        boolean isActual() {
            return "ERP".equals(origin) && !"CANCELLED".equals(status);
        }
    }

    record LineV1(@Nullable UUID productGroupId, BigDecimal netAmount) {}

    private final Session session;

    OrderFeed(Session session) {
        this.session = session;
    }

    @Override
    public String topic() {
        return "orders";
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
        var accounts = new @Nullable UUID[size];
        var days = new @Nullable LocalDate[size];
        var currencies = new @Nullable String[size];
        var groups = new String[size];
        var amounts = new String[size];
        for (int i = 0; i < size; i++) {
            var event = newest.get(i);
            var order = event.data(OrderV1.class);
            var byGroup = byGroup(order);
            ids[i] = order.id();
            versions[i] = event.aggregateVersion();
            accounts[i] = order.accountId();
            days[i] = order.bookingDate();
            currencies[i] = order.currency();
            groups[i] = literal(byGroup.keySet());
            amounts[i] = literal(byGroup.values());
        }
        session.createNativeMutationQuery(
                        """
                        insert into sold_order (id, version, account_id, booked_on, currency, group_ids, amounts)
                        select id, version, account_id, booked_on, currency,
                               cast(group_ids as uuid[]), cast(amounts as numeric[])
                        from unnest(cast(:ids as uuid[]), cast(:versions as bigint[]), cast(:accounts as uuid[]),
                                    cast(:days as date[]), cast(:currencies as text[]),
                                    cast(:groups as text[]), cast(:amounts as text[]))
                            o(id, version, account_id, booked_on, currency, group_ids, amounts)
                        order by id
                        on conflict (id) do update set version = excluded.version,
                            account_id = excluded.account_id, booked_on = excluded.booked_on,
                            currency = excluded.currency, group_ids = excluded.group_ids,
                            amounts = excluded.amounts
                        where excluded.version > sold_order.version
                        """)
                .setParameter("ids", ids)
                .setParameter("versions", versions)
                .setParameter("accounts", accounts)
                .setParameter("days", days)
                .setParameter("currencies", currencies)
                .setParameter("groups", groups)
                .setParameter("amounts", amounts)
                .executeUpdate();
    }

    /** Net amounts by product group; the text {@code NULL} stands for lines without one. */
    private static Map<String, String> byGroup(OrderV1 order) {
        var sums = new LinkedHashMap<String, BigDecimal>();
        if (order.isActual()) {
            for (var line : order.lines()) {
                var group =
                        line.productGroupId() == null ? "NULL" : line.productGroupId().toString();
                sums.merge(group, line.netAmount(), BigDecimal::add);
            }
        }
        var texts = new LinkedHashMap<String, String>();
        sums.forEach((group, sum) -> texts.put(group, sum.toPlainString()));
        return texts;
    }

    private static String literal(Iterable<String> elements) {
        return "{" + String.join(",", elements) + "}";
    }

    @Override
    public void clear() {
        session.createNativeMutationQuery("delete from sold_order").executeUpdate();
    }
}
