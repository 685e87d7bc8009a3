package com.lead2order.opportunity.order;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.money.Decimals;
import com.lead2order.kit.money.Money;
import com.lead2order.kit.reference.Reference;
import com.lead2order.opportunity.erp.Channel;
import com.lead2order.opportunity.erp.OrderStatus;
import com.lead2order.opportunity.erp.OrderType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The published form of orders; see contracts/orders. Sales person and territory as stated. */
public final class OrderContract {

    public static final String TOPIC = "orders";

    public record OrderV1(
            UUID id,
            OrderOrigin origin,
            @Nullable String sourceSystem,
            @Nullable String externalOrderNo,
            @Nullable Long sourceVersion,
            OrderStatus status,
            OrderType type,
            UUID accountId,
            @Nullable UUID opportunityId,
            @Nullable UUID fulfilsOrderId,
            @Nullable UUID partnerId,
            Channel channel,
            LocalDate orderDate,
            LocalDate bookingDate,
            @JsonInclude(NON_NULL) @Nullable LocalDate cancelledOn,
            Currency currency,
            BigDecimal netTotal,
            @JsonInclude(NON_NULL) @Nullable BigDecimal actualTotal,
            @Nullable BigDecimal taxTotal,
            @Nullable BigDecimal freightTotal,
            BigDecimal roundingDifference,
            @Nullable StatedV1 salesPerson,
            @Nullable StatedV1 territory,
            List<LineV1> lines) {}

    /** Either an id or a key of another system. */
    @JsonInclude(NON_NULL)
    record StatedV1(@Nullable UUID id, @Nullable String system, @Nullable String key) {

        static @Nullable StatedV1 of(@Nullable Reference stated) {
            return stated == null ? null : new StatedV1(stated.id(), stated.system(), stated.key());
        }
    }

    record LineV1(
            int lineNo,
            UUID productId,
            @Nullable UUID productGroupId,
            List<UUID> productGroupPath,
            BigDecimal qty,
            @JsonInclude(NON_NULL) @Nullable BigDecimal cancelledQty,
            BigDecimal unitPrice,
            BigDecimal discountPercent,
            BigDecimal netAmount,
            BigDecimal actualAmount) {

        static LineV1 of(OrderLine line, OrderStatus ofOrder) {
            var figures = line.figures();
            return new LineV1(
                    figures.lineNo(),
                    line.product().id(),
                    line.product().groupId(),
                    line.product().groupPath(),
                    Decimals.plain(figures.qty()),
                    figures.cancelledQty().signum() == 0
                            ? null
                            : Decimals.plain(figures.cancelledQty()),
                    Money.shown(figures.unitPrice()),
                    Decimals.plain(figures.discountPercent()),
                    Money.shown(figures.netAmount()),
                    Money.shown(line.actualAmount(ofOrder)));
        }
    }

    private OrderContract() {}

    public static OutgoingEvent messageFor(OrderEvent event, long version, OrderV1 state) {
        var fact =
                switch (event) {
                    case OrderEvent.Created _ -> "created";
                    case OrderEvent.Accepted _ -> "accepted";
                    case OrderEvent.Replaced _ -> "replaced";
                    case OrderEvent.Fulfilled _ -> "fulfilled";
                    case OrderEvent.Cancelled _ -> "cancelled";
                };
        return new OutgoingEvent(
                TOPIC,
                state.id().toString(),
                "com.lead2order.order." + fact + ".v1",
                version,
                state);
    }

    /** An order of a won opportunity; it has no lines. */
    public static OrderV1 stateOf(SalesOrder order) {
        return stateOf(order, List.of());
    }

    public static OrderV1 stateOf(SalesOrder order, List<OrderLine> lines) {
        return new OrderV1(
                order.id(),
                order.origin(),
                order.sourceSystem(),
                order.externalOrderNo(),
                order.sourceVersion(),
                order.status(),
                order.type(),
                order.accountId(),
                order.opportunityId(),
                order.fulfilsOrderId(),
                order.partnerId(),
                order.channel(),
                order.orderDate(),
                order.bookingDate(),
                order.cancelledOn(),
                order.currency(),
                Money.shown(order.netTotal()),
                order.origin() == OrderOrigin.ERP ? Money.shown(order.actualTotal()) : null,
                shown(order.taxTotal()),
                shown(order.freightTotal()),
                Money.shown(order.roundingDifference()),
                StatedV1.of(order.stated().salesPerson()),
                StatedV1.of(order.stated().territory()),
                lines.stream().map(line -> LineV1.of(line, order.status())).toList());
    }

    static @Nullable BigDecimal shown(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.shown(amount);
    }
}
