package com.lead2order.forecast.actualentry;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/** What entries of orders and of their lines have in common. */
@MappedSuperclass
abstract class BookedEntry {

    @Id private UUID id;
    private UUID orderId;
    private long orderVersion;
    private LocalDate orderDate;
    private LocalDate dueDate;
    private LocalDate bookedOn;
    private String[] lateIn;
    private BigDecimal amount;
    private String currency;

    @SuppressWarnings("NullAway.Init")
    BookedEntry() {}

    UUID id() {
        return id;
    }

    UUID orderId() {
        return orderId;
    }

    long orderVersion() {
        return orderVersion;
    }

    LocalDate orderDate() {
        return orderDate;
    }

    LocalDate dueDate() {
        return dueDate;
    }

    LocalDate bookedOn() {
        return bookedOn;
    }

    /** The day on which it counts, seen through a calendar. */
    LocalDate countsOn(String calendarCode) {
        return Arrays.asList(lateIn).contains(calendarCode) ? bookedOn : dueDate;
    }

    BigDecimal amount() {
        return amount;
    }

    String currency() {
        return currency;
    }
}
