package com.lead2order.opportunity.erp;

import com.lead2order.kit.reference.Reference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order of the ERP whose values are valid; what it refers to may still be unknown.
 *
 * @param stated as it was sent
 * @param receivedOn the day it was sent
 * @param cancelledOn as stated
 * @param roundingDifference net total less the sum of the lines, at most half a cent per line
 * @param fingerprints equal for equal content
 */
public record ErpOrder(
        StatedOrder stated,
        LocalDate receivedOn,
        OrderKey key,
        long sourceVersion,
        OrderType type,
        OrderStatus status,
        @Nullable LocalDate cancelledOn,
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
        Fingerprints fingerprints) {

    /** One line. */
    public record Line(LineFigures figures, Reference product) {}

    /** What the order refers to, as it was stated. */
    public StatedReferences references() {
        return new StatedReferences(stated.account(), stated.salesPerson(), stated.territory());
    }

    /** Whether it may fulfil the order of a won opportunity. */
    public boolean namesAnOpportunity() {
        return type == OrderType.ORDER && (opportunityId != null || orderId != null);
    }

    public boolean isCancelled() {
        return status == OrderStatus.CANCELLED;
    }

    /** What the cancelled quantities take off the net total. */
    public BigDecimal cancelledAmount() {
        var cancelled = BigDecimal.ZERO;
        for (var line : lines) {
            cancelled =
                    cancelled
                            .add(line.figures().netAmount())
                            .subtract(line.figures().actualAmount());
        }
        return cancelled;
    }

    /** What is odd about it, the account and the records that it names being these. */
    public List<OrderFlag> flags(UUID accountId, NamedRecords named) {
        var flags = new ArrayList<OrderFlag>(0);
        if (lines.stream().anyMatch(line -> line.figures().priceDiffers())) {
            flags.add(OrderFlag.PRICE_DIFFERS);
        }
        if (named.isUnknown(opportunityId) || named.isUnknown(orderId)) {
            flags.add(OrderFlag.OPPORTUNITY_UNKNOWN);
        }
        if (partnerId == null
                && (named.isOfAnother(opportunityId, accountId)
                        || named.isOfAnother(orderId, accountId))) {
            flags.add(OrderFlag.ACCOUNT_DIFFERS);
        }
        if (named.isUnknown(partnerId)) {
            flags.add(OrderFlag.PARTNER_UNKNOWN);
        }
        return List.copyOf(flags);
    }
}
