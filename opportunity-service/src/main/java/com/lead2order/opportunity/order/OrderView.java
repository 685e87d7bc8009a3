package com.lead2order.opportunity.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.lead2order.kit.money.Decimals;
import com.lead2order.kit.money.Money;
import com.lead2order.kit.reference.Reference;
import com.lead2order.opportunity.erp.Channel;
import com.lead2order.opportunity.erp.OrderFlag;
import com.lead2order.opportunity.erp.OrderStatus;
import com.lead2order.opportunity.erp.OrderType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as the API shows it.
 *
 * @param accountName null for callers who do not see the account
 * @param account as the ERP named it; null like the name
 * @param cancelledOn the day on which what is cancelled is taken back
 * @param actualTotal what counts of the net total: without what is cancelled, and nothing of the
 *     order of an opportunity, which the ERP has yet to book
 * @param flags what is odd about the order that was accepted nevertheless
 * @param lines only where one order is read
 */
public record OrderView(
        UUID id,
        long version,
        String number,
        OrderOrigin origin,
        @Nullable String sourceSystem,
        @Nullable String externalOrderNo,
        @Nullable Long sourceVersion,
        OrderStatus status,
        OrderType type,
        UUID accountId,
        @Nullable String accountName,
        @Nullable Reference account,
        @Nullable Reference salesPerson,
        @Nullable Reference territory,
        @Nullable UUID opportunityId,
        @Nullable UUID fulfilsOrderId,
        @Nullable UUID partnerId,
        Channel channel,
        LocalDate orderDate,
        LocalDate bookingDate,
        @Nullable LocalDate cancelledOn,
        Currency currency,
        BigDecimal netTotal,
        BigDecimal actualTotal,
        @Nullable BigDecimal taxTotal,
        @Nullable BigDecimal freightTotal,
        BigDecimal roundingDifference,
        List<OrderFlag> flags,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Line> lines,
        Instant createdAt,
        Instant updatedAt) {

    /** One line. */
    record Line(
            int lineNo,
            UUID productId,
            @Nullable String productCode,
            @Nullable String productName,
            @Nullable UUID productGroupId,
            BigDecimal qty,
            BigDecimal cancelledQty,
            @Nullable BigDecimal deliveredQty,
            BigDecimal unitPrice,
            BigDecimal discountPercent,
            BigDecimal netAmount,
            BigDecimal actualAmount,
            List<OrderFlag> flags) {

        static Line of(OrderLine line, OrderStatus ofOrder) {
            var figures = line.figures();
            var delivered = figures.deliveredQty();
            return new Line(
                    figures.lineNo(),
                    line.product().id(),
                    line.productCode(),
                    line.productName(),
                    line.product().groupId(),
                    Decimals.plain(figures.qty()),
                    Decimals.plain(figures.cancelledQty()),
                    delivered == null ? null : Decimals.plain(delivered),
                    Money.shown(figures.unitPrice()),
                    Decimals.plain(figures.discountPercent()),
                    Money.shown(figures.netAmount()),
                    Money.shown(line.actualAmount(ofOrder)),
                    figures.priceDiffers() ? List.of(OrderFlag.PRICE_DIFFERS) : List.of());
        }
    }

    static OrderView of(
            SalesOrder order, @Nullable String accountName, @Nullable List<OrderLine> lines) {
        return new OrderView(
                order.id(),
                order.version(),
                order.number(),
                order.origin(),
                order.sourceSystem(),
                order.externalOrderNo(),
                order.sourceVersion(),
                order.status(),
                order.type(),
                order.accountId(),
                accountName,
                accountName == null ? null : order.stated().account(),
                order.stated().salesPerson(),
                order.stated().territory(),
                order.opportunityId(),
                order.fulfilsOrderId(),
                order.partnerId(),
                order.channel(),
                order.orderDate(),
                order.bookingDate(),
                order.cancelledOn(),
                order.currency(),
                Money.shown(order.netTotal()),
                Money.shown(order.actualTotal()),
                OrderContract.shown(order.taxTotal()),
                OrderContract.shown(order.freightTotal()),
                Money.shown(order.roundingDifference()),
                order.flags(),
                lines == null
                        ? null
                        : lines.stream().map(line -> Line.of(line, order.status())).toList(),
                order.authorship().createdAt(),
                order.authorship().updatedAt());
    }
}
