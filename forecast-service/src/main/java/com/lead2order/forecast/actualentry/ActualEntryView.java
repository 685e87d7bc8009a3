package com.lead2order.forecast.actualentry;

import com.lead2order.kit.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;

/**
 * A booked entry as the API shows it.
 *
 * @param orderDate whose the order is follows from this day
 * @param dueDate the day on which it would count in an open period
 * @param countsOn the day on which it counts: the day it was booked, where its period was closed
 * @param orders how many orders it adds to the count, or takes away
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
        int orders,
        String order) {

    static ActualEntryView of(ActualEntry entry, String calendarCode) {
        return new ActualEntryView(
                entry.id(),
                entry.orderId(),
                entry.orderVersion(),
                entry.orderDate(),
                entry.dueDate(),
                entry.bookedOn(),
                entry.countsOn(calendarCode),
                Money.stored(entry.amount(), Currency.getInstance(entry.currency())),
                entry.orders(),
                "/api/v1/orders/" + entry.orderId());
    }
}
