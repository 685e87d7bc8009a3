package com.lead2order.forecast.quota;

import java.util.UUID;

/** Something that has happened to a quota. */
sealed interface QuotaEvent {

    UUID quotaId();

    /** There is a quota. */
    record Set(UUID quotaId) implements QuotaEvent {}

    /** Its value has changed. */
    record Changed(UUID quotaId) implements QuotaEvent {}
}
