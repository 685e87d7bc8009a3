package com.lead2order.forecast.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What credit reads of a published order; see contracts/orders.
 *
 * @param actualTotal what remains of the total after cancellations
 * @param cancelledOn the day on which the cancelled part is taken back
 */
record OrderV1(
        UUID id,
        String origin,
        String status,
        @Nullable String type,
        @Nullable UUID opportunityId,
        @Nullable UUID accountId,
        @Nullable UUID partnerId,
        LocalDate orderDate,
        LocalDate bookingDate,
        String currency,
        BigDecimal netTotal,
        @Nullable BigDecimal actualTotal,
        @Nullable LocalDate cancelledOn,
        @Nullable StatedV1 salesPerson,
        @Nullable StatedV1 territory,
        List<LineV1> lines) {

    /** A record of ours as the order states it: by id, or by its key in another system. */
    record StatedV1(@Nullable UUID id, @Nullable String system, @Nullable String key) {}

    /** A line of the order. */
    record LineV1(
            int lineNo,
            @Nullable UUID productId,
            BigDecimal qty,
            @Nullable BigDecimal cancelledQty,
            BigDecimal netAmount,
            @Nullable BigDecimal actualAmount) {}

    OrderV1 {
        bookingDate = bookingDate == null ? orderDate : bookingDate;
        lines = lines == null ? List.of() : lines;
        actualTotal =
                actualTotal != null
                        ? actualTotal
                        : status.equals("CANCELLED") ? BigDecimal.ZERO : netTotal;
        cancelledOn = cancelledOn == null ? bookingDate : cancelledOn;
    }

    /** Whether it is counted among orders; returns and credit notes are not. */
    boolean isOrder() {
        return type == null || type.equals("ORDER");
    }

    /** What remains of a line's amount; nothing where the order was cancelled whole. */
    BigDecimal actualOf(LineV1 line) {
        if (line.actualAmount() != null) {
            return line.actualAmount();
        }
        return counts() ? line.netAmount() : BigDecimal.ZERO;
    }

    /** What was taken back of a line's quantity. */
    BigDecimal cancelledOf(LineV1 line) {
        if (line.cancelledQty() != null) {
            return line.cancelledQty();
        }
        return counts() ? BigDecimal.ZERO : line.qty();
    }

    /** Whether the order is one that an ERP has confirmed. */
    boolean isFromErp() {
        return origin.equals("ERP");
    }

    /** Whether it is in force; a cancelled order is taken back on the day of its cancellation. */
    boolean counts() {
        return !status.equals("CANCELLED");
    }
}
