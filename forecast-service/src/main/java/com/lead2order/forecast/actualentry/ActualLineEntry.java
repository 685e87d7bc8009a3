package com.lead2order.forecast.actualentry;

import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A booked entry of one line of an order, as it is read. */
@Entity
@Immutable
class ActualLineEntry extends BookedEntry {

    private @Nullable Integer lineNo;
    private @Nullable UUID accountId;
    private @Nullable UUID productId;
    private BigDecimal quantity;

    @SuppressWarnings("NullAway.Init")
    ActualLineEntry() {}

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

    BigDecimal quantity() {
        return quantity;
    }
}
