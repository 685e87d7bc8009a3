package com.lead2order.agreement.saleshistory;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.IncomingEvents;
import com.lead2order.kit.event.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the net amounts of orders by product group, and what was taken back of them, from the topic
 * {@code orders}: one statement per batch. As in attainment, orders of an ERP count; in an
 * installation without one, those of won opportunities do.
 */
@ApplicationScoped
class OrderFeed implements ReadModel {

    record OrderV1(
            UUID id,
            String origin,
            @Nullable String status,
            @Nullable String type,
            @Nullable UUID accountId,
            @Nullable LocalDate orderDate,
            @Nullable LocalDate bookingDate,
            @Nullable LocalDate cancelledOn,
            @Nullable String currency,
            @Nullable BigDecimal netTotal,
            @Nullable BigDecimal actualTotal,
            @Nullable List<LineV1> lines) {

        OrderV1 {
            bookingDate = bookingDate == null ? orderDate : bookingDate;
            cancelledOn = cancelledOn == null ? bookingDate : cancelledOn;
        }

        boolean isFromErp() {
            return "ERP".equals(origin);
        }

        boolean isCancelled() {
            return "CANCELLED".equals(status);
        }

        /** Whether it is one order more; returns and credits are none. */
        boolean isOneMore() {
            return !isCancelled() && (type == null || type.equals("ORDER"));
        }

        /** The lines; an order without any is one about nothing in particular. */
        List<LineV1> parts() {
            if (lines != null && !lines.isEmpty()) {
                return lines;
            }
            return netTotal == null ? List.of() : List.of(new LineV1(null, netTotal, actualTotal));
        }

        /** What was taken back of a line, as a negative amount. */
        BigDecimal takenBack(LineV1 line) {
            if (line.actualAmount() != null) {
                return line.actualAmount().subtract(line.netAmount());
            }
            return isCancelled() ? line.netAmount().negate() : BigDecimal.ZERO;
        }
    }

    /** An amount that does not say what still counts of it counts whole. */
    record LineV1(
            @Nullable UUID productGroupId,
            BigDecimal netAmount,
            @Nullable BigDecimal actualAmount) {}

    /** An order at one of its versions. */
    private record Version(OrderV1 order, long number) {}

    /** The amounts of an order by product group; the text {@code NULL} stands for none. */
    private static final class ByGroup {

        private final Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        private final Map<String, BigDecimal> reversals = new LinkedHashMap<>();

        static ByGroup of(OrderV1 order) {
            var byGroup = new ByGroup();
            for (var line : order.parts()) {
                var group =
                        line.productGroupId() == null ? "NULL" : line.productGroupId().toString();
                byGroup.amounts.merge(group, line.netAmount(), BigDecimal::add);
                byGroup.reversals.merge(group, order.takenBack(line), BigDecimal::add);
            }
            return byGroup;
        }

        String groups() {
            return "{" + String.join(",", amounts.keySet()) + "}";
        }

        String amounts() {
            return literal(amounts);
        }

        /** Null where nothing was taken back. */
        @Nullable String reversals() {
            return reversals.values().stream().allMatch(amount -> amount.signum() == 0)
                    ? null
                    : literal(reversals);
        }

        private static String literal(Map<String, BigDecimal> sums) {
            return sums.values().stream()
                    .map(BigDecimal::toPlainString)
                    .collect(Collectors.joining(",", "{", "}"));
        }
    }

    private final Session session;
    private final boolean erp;

    OrderFeed(Session session, @ConfigProperty(name = "lead2order.erp") boolean erp) {
        this.session = session;
        this.erp = erp;
    }

    @Override
    public String name() {
        return "order-feed";
    }

    @Override
    public String topic() {
        return "orders";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        var counting =
                IncomingEvents.newestPerKey(events).stream()
                        .filter(event -> !event.isTombstone())
                        .map(event ->
                                new Version(event.data(OrderV1.class), event.aggregateVersion()))
                        .filter(version -> version.order().isFromErp() == erp)
                        .toList();
        var size = counting.size();
        var ids = new UUID[size];
        var versions = new Long[size];
        var accounts = new @Nullable UUID[size];
        var days = new @Nullable LocalDate[size];
        var currencies = new @Nullable String[size];
        var groups = new String[size];
        var amounts = new String[size];
        var reversedOn = new @Nullable LocalDate[size];
        var reversals = new @Nullable String[size];
        var counts = new Boolean[size];
        for (int i = 0; i < size; i++) {
            var order = counting.get(i).order();
            var byGroup = ByGroup.of(order);
            ids[i] = order.id();
            versions[i] = counting.get(i).number();
            accounts[i] = order.accountId();
            days[i] = order.bookingDate();
            currencies[i] = order.currency();
            groups[i] = byGroup.groups();
            amounts[i] = byGroup.amounts();
            reversals[i] = byGroup.reversals();
            reversedOn[i] = reversals[i] == null ? null : order.cancelledOn();
            counts[i] = order.isOneMore();
        }
        session.createNativeMutationQuery(
                        """
                        insert into sold_order (id, version, account_id, booked_on, currency, group_ids, amounts,
                            reversed_on, reversals, counts)
                        select id, version, account_id, booked_on, currency,
                               cast(group_ids as uuid[]), cast(amounts as numeric[]),
                               reversed_on, cast(reversals as numeric[]), counts
                        from unnest(cast(:ids as uuid[]), cast(:versions as bigint[]), cast(:accounts as uuid[]),
                                    cast(:days as date[]), cast(:currencies as text[]),
                                    cast(:groups as text[]), cast(:amounts as text[]),
                                    cast(:reversedOn as date[]), cast(:reversals as text[]), cast(:counts as boolean[]))
                            o(id, version, account_id, booked_on, currency, group_ids, amounts,
                              reversed_on, reversals, counts)
                        order by id
                        on conflict (id) do update set version = excluded.version,
                            account_id = excluded.account_id, booked_on = excluded.booked_on,
                            currency = excluded.currency, group_ids = excluded.group_ids,
                            amounts = excluded.amounts, reversed_on = excluded.reversed_on,
                            reversals = excluded.reversals, counts = excluded.counts
                        where excluded.version > sold_order.version
                        """)
                .setParameter("ids", ids)
                .setParameter("versions", versions)
                .setParameter("accounts", accounts)
                .setParameter("days", days)
                .setParameter("currencies", currencies)
                .setParameter("groups", groups)
                .setParameter("amounts", amounts)
                .setParameter("reversedOn", reversedOn)
                .setParameter("reversals", reversals)
                .setParameter("counts", counts)
                .executeUpdate();
    }

    @Override
    public void clear() {
        session.createNativeMutationQuery("delete from sold_order").executeUpdate();
    }
}
