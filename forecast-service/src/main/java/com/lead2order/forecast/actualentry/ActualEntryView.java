package com.lead2order.forecast.actualentry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.lead2order.kit.money.Decimals;
import com.lead2order.kit.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booked entry as the API shows it.
 *
 * @param orderDate whose the order is follows from this day
 * @param dueDate the day on which it would count in an open period
 * @param countsOn the day on which it counts: the day it was booked, where its period was closed
 * @param orders how many orders it adds to the count, or takes away; left out for lines, since an
 *     order counts once; one that several share says so for each of them, and counts once as well
 * @param line of which line it is, where the entries of some lines are asked for
 * @param order where the order is
 */
record ActualEntryView(
        UUID id,
        UUID orderId,
        long orderVersion,
        LocalDate orderDate,
        LocalDate dueDate,
        LocalDate bookedOn,
        LocalDate countsOn,
        Money amount,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer orders,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LineView line,
        String order) {

    /**
     * What was sold to whom.
     *
     * @param lineNo null for what no line accounts for: the rounding of the total, or an order
     *     without lines
     */
    record LineView(
            @Nullable Integer lineNo,
            @Nullable UUID accountId,
            @Nullable UUID productId,
            BigDecimal quantity) {}

    static ActualEntryView of(ActualEntry entry, String calendarCode) {
        return of(entry, calendarCode, entry.orders(), null);
    }

    static ActualEntryView of(ActualLineEntry entry, String calendarCode) {
        var line =
                new LineView(
                        entry.lineNo(),
                        entry.accountId(),
                        entry.productId(),
                        Decimals.plain(entry.quantity()));
        return of(entry, calendarCode, null, line);
    }

    private static ActualEntryView of(
            BookedEntry entry,
            String calendarCode,
            @Nullable Integer orders,
            @Nullable LineView line) {
        return new ActualEntryView(
                entry.id(),
                entry.orderId(),
                entry.orderVersion(),
                entry.orderDate(),
                entry.dueDate(),
                entry.bookedOn(),
                entry.countsOn(calendarCode),
                Money.stored(entry.amount(), Currency.getInstance(entry.currency())),
                orders,
                line,
                "/api/v1/orders/" + entry.orderId());
    }
}
