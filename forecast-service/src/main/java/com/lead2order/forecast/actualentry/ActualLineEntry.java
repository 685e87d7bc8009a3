package com.lead2order.forecast.actualentry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A booked entry of one line of an order, as it is read. */
@Entity
@Immutable
class ActualLineEntry {

    @Id private UUID id;
    private UUID orderId;
    private long orderVersion;
    private @Nullable Integer lineNo;
    private @Nullable UUID accountId;
    private @Nullable UUID productId;
    private LocalDate orderDate;
    private LocalDate dueDate;
    private LocalDate bookedOn;
    private String[] lateIn;
    private BigDecimal amount;
    private BigDecimal quantity;
    private String currency;

    @SuppressWarnings("NullAway.Init")
    ActualLineEntry() {}

    UUID id() {
        return id;
    }

    UUID orderId() {
        return orderId;
    }

    long orderVersion() {
        return orderVersion;
    }

    /** Null for what no line accounts for. */
    @Nullable Integer lineNo() {
        return lineNo;
    }

    @Nullable UUID accountId() {
        return accountId;
    }

    @Nullable UUID productId() {
        return productId;
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

    BigDecimal quantity() {
        return quantity;
    }

    String currency() {
        return currency;
    }
}
