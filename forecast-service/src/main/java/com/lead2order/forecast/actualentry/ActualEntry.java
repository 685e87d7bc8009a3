package com.lead2order.forecast.actualentry;

import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;

/** A booked entry, as it is read; entries are written by the batch and never changed. */
@Entity
@Immutable
class ActualEntry extends BookedEntry {

    private int orders;

    ActualEntry() {}

    int orders() {
        return orders;
    }
}
