package com.lead2order.opportunity.erp;

import com.lead2order.kit.reference.Reference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as the ERP states it, unchecked; {@link OrderCheck} makes an {@link ErpOrder} of it.
 *
 * @param sourceVersion the higher one wins
 * @param type ORDERs state amounts of zero or more, RETURNs and CREDITs of zero or less
 * @param status OPEN where nothing is said, or what follows from the lines; CANCELLED takes the
 *     order back
 * @param cancelledOn the day on which what is cancelled is taken back; the day it is known where
 *     nothing is said
 * @param bookingDate the order date where nothing is said
 * @param opportunityId the opportunity whose order this one fulfils
 * @param orderId the order of origin OPPORTUNITY that this one fulfils
 */
public record StatedOrder(
        @Nullable String sourceSystem,
        @Nullable String externalOrderNo,
        @Nullable Long sourceVersion,
        @Nullable OrderType type,
        @Nullable OrderStatus status,
        @Nullable LocalDate cancelledOn,
        @Nullable LocalDate orderDate,
        @Nullable LocalDate bookingDate,
        @Nullable Currency currency,
        @Nullable Reference account,
        @Nullable Reference salesPerson,
        @Nullable Reference territory,
        @Nullable UUID opportunityId,
        @Nullable UUID orderId,
        @Nullable UUID partnerId,
        @Nullable Channel channel,
        @Nullable BigDecimal netTotal,
        @Nullable BigDecimal taxTotal,
        @Nullable BigDecimal freightTotal,
        @Nullable List<@Nullable StatedLine> lines) {

    /**
     * One line of the order.
     *
     * @param cancelledQty how much of the quantity is cancelled, from nothing to all of it
     * @param deliveredQty how much was delivered; the status follows from it
     */
    public record StatedLine(
            @Nullable Integer lineNo,
            @Nullable Reference product,
            @Nullable BigDecimal qty,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal discountPercent,
            @Nullable BigDecimal netAmount,
            @Nullable BigDecimal cancelledQty,
            @Nullable BigDecimal deliveredQty) {}

    /** The channel where none is stated. */
    Channel defaultChannel() {
        return partnerId == null ? Channel.DIRECT : Channel.INDIRECT;
    }

    /** The same order under the key that the request names. */
    public StatedOrder named(@Nullable String system, @Nullable String orderNo) {
        return new StatedOrder(
                system,
                orderNo,
                sourceVersion,
                type,
                status,
                cancelledOn,
                orderDate,
                bookingDate,
                currency,
                account,
                salesPerson,
                territory,
                opportunityId,
                orderId,
                partnerId,
                channel,
                netTotal,
                taxTotal,
                freightTotal,
                lines);
    }
}
