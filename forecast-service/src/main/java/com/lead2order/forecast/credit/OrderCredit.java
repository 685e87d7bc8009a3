package com.lead2order.forecast.credit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Who is credited with an order, as it is read; it is written a batch at a time. */
@Entity
@Immutable
class OrderCredit {

    @Id private UUID id;
    private long version;
    private long orderVersion;
    private LocalDate bookingDate;
    private String currency;
    private BigDecimal actualTotal;
    private @Nullable UUID statedPersonId;
    private @Nullable String statedPersonSystem;
    private @Nullable String statedPersonKey;
    private @Nullable UUID statedTerritoryId;
    private @Nullable String statedTerritorySystem;
    private @Nullable String statedTerritoryKey;
    private @Nullable UUID personId;

    @Enumerated(EnumType.STRING)
    private @Nullable CreditSource personSource;

    private @Nullable UUID territoryId;

    @Enumerated(EnumType.STRING)
    private @Nullable CreditSource territorySource;

    private @Nullable UUID partnerId;

    @SuppressWarnings("NullAway.Init")
    OrderCredit() {}

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    long orderVersion() {
        return orderVersion;
    }

    LocalDate bookingDate() {
        return bookingDate;
    }

    String currency() {
        return currency;
    }

    /** What the order counts for; nothing where it was cancelled. */
    BigDecimal netTotal() {
        return actualTotal;
    }

    @Nullable UUID statedPersonId() {
        return statedPersonId;
    }

    @Nullable String statedPersonSystem() {
        return statedPersonSystem;
    }

    @Nullable String statedPersonKey() {
        return statedPersonKey;
    }

    @Nullable UUID statedTerritoryId() {
        return statedTerritoryId;
    }

    @Nullable String statedTerritorySystem() {
        return statedTerritorySystem;
    }

    @Nullable String statedTerritoryKey() {
        return statedTerritoryKey;
    }

    @Nullable UUID personId() {
        return personId;
    }

    @Nullable CreditSource personSource() {
        return personSource;
    }

    @Nullable UUID territoryId() {
        return territoryId;
    }

    @Nullable CreditSource territorySource() {
        return territorySource;
    }

    @Nullable UUID partnerId() {
        return partnerId;
    }
}
