package com.lead2order.agreement.saleshistory;

import com.lead2order.agreement.saleshistory.OrderFeed.OrderV1;
import com.lead2order.kit.feed.FeedTable;
import com.lead2order.kit.feed.FeedTables;
import com.lead2order.kit.feed.TableFeed;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the net amounts of orders by product group, and what was taken back of them. As in
 * attainment, orders of an ERP count; in an installation without one, those of won opportunities
 * do.
 */
@Singleton
class OrderFeed extends TableFeed<OrderV1> {

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

        /** The groups, in the order of the amounts. */
        Set<String> groups() {
            return amounts.keySet();
        }

        Collection<BigDecimal> amounts() {
            return amounts.values();
        }

        /** Null where nothing was taken back. */
        @Nullable Collection<BigDecimal> reversals() {
            return reversals.values().stream().allMatch(amount -> amount.signum() == 0)
                    ? null
                    : reversals.values();
        }
    }

    OrderFeed(FeedTables tables, @ConfigProperty(name = "lead2order.erp") boolean erp) {
        super(tables, "order-feed", "orders", table(erp));
    }

    private static FeedTable<OrderV1> table(boolean erp) {
        return FeedTable.of("sold_order", OrderV1.class)
                .only(order -> order.isFromErp() == erp)
                .column("account_id", "uuid", OrderV1::accountId)
                .column("booked_on", "date", OrderV1::bookingDate)
                .column("currency", "text", OrderV1::currency)
                .column("group_ids", "uuid[]", order -> ByGroup.of(order).groups())
                .column("amounts", "numeric[]", order -> ByGroup.of(order).amounts())
                .column("reversed_on", "date", OrderFeed::reversedOn)
                .column("reversals", "numeric[]", order -> ByGroup.of(order).reversals())
                .column("counts", "boolean", OrderV1::isOneMore)
                .keepingWhatIsGone();
    }

    private static @Nullable LocalDate reversedOn(OrderV1 order) {
        return ByGroup.of(order).reversals() == null ? null : order.cancelledOn();
    }
}
