package com.lead2order.forecast.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What credit reads of a published order; see contracts/orders. */
record OrderV1(
        UUID id,
        String origin,
        String status,
        @Nullable UUID accountId,
        @Nullable UUID partnerId,
        LocalDate orderDate,
        LocalDate bookingDate,
        String currency,
        BigDecimal netTotal,
        @Nullable StatedV1 salesPerson,
        @Nullable StatedV1 territory,
        List<LineV1> lines) {

    /** A record of ours as the order states it: by id, or by its key in another system. */
    record StatedV1(@Nullable UUID id, @Nullable String system, @Nullable String key) {}

    /** A line of the order. */
    record LineV1(int lineNo, @Nullable UUID productId, BigDecimal qty, BigDecimal netAmount) {}

    OrderV1 {
        bookingDate = bookingDate == null ? orderDate : bookingDate;
        lines = lines == null ? List.of() : lines;
    }

    /** Whether the order is one that an ERP has confirmed. */
    boolean isFromErp() {
        return origin.equals("ERP");
    }

    /** Whether its amounts count; those of a cancelled order are taken back. */
    boolean counts() {
        return !status.equals("CANCELLED");
    }
}
