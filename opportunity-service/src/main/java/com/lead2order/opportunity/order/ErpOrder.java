package com.lead2order.opportunity.order;

import com.lead2order.kit.reference.Reference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order of the ERP whose values are in order; what it refers to may still be unknown.
 *
 * @param stated as it was sent
 * @param roundingDifference net total less the sum of the lines, at most half a cent per line
 * @param fingerprint equal for equal content
 */
public record ErpOrder(
        StatedOrder stated,
        OrderKey key,
        long sourceVersion,
        OrderType type,
        LocalDate orderDate,
        LocalDate bookingDate,
        Currency currency,
        Reference account,
        @Nullable UUID opportunityId,
        @Nullable UUID orderId,
        @Nullable UUID partnerId,
        Channel channel,
        BigDecimal netTotal,
        @Nullable BigDecimal taxTotal,
        @Nullable BigDecimal freightTotal,
        BigDecimal roundingDifference,
        List<Line> lines,
        String fingerprint) {

    /** One line. */
    public record Line(
            int lineNo,
            Reference product,
            BigDecimal qty,
            BigDecimal unitPrice,
            BigDecimal discountPercent,
            BigDecimal netAmount) {}

    /** What the order refers to, as it was stated. */
    StatedReferences references() {
        return new StatedReferences(stated.account(), stated.salesPerson(), stated.territory());
    }

    /** Whether it may fulfil the order of a won opportunity. */
    boolean namesAnOpportunity() {
        return type == OrderType.ORDER && (opportunityId != null || orderId != null);
    }
}
