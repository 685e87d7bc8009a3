package com.lead2order.opportunity.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.lead2order.kit.money.Money;
import com.lead2order.kit.reference.Reference;
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
 * @param accountName null while we do not know the account
 * @param account as the ERP named it
 * @param lines only where one order is read
 */
record OrderView(
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
        Currency currency,
        BigDecimal netTotal,
        @Nullable BigDecimal taxTotal,
        @Nullable BigDecimal freightTotal,
        BigDecimal roundingDifference,
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
            BigDecimal unitPrice,
            BigDecimal discountPercent,
            BigDecimal netAmount) {}

    static OrderView of(
            SalesOrder order, @Nullable String accountName, @Nullable List<Line> lines) {
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
                order.stated().account(),
                order.stated().salesPerson(),
                order.stated().territory(),
                order.opportunityId(),
                order.fulfilsOrderId(),
                order.partnerId(),
                order.channel(),
                order.orderDate(),
                order.bookingDate(),
                order.currency(),
                Money.shown(order.netTotal()),
                OrderContract.shown(order.taxTotal()),
                OrderContract.shown(order.freightTotal()),
                Money.shown(order.roundingDifference()),
                lines,
                order.authorship().createdAt(),
                order.authorship().updatedAt());
    }
}
