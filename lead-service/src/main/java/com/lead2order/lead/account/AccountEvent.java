package com.lead2order.lead.account;

import java.util.UUID;

/** Something that has happened to an account. */
sealed interface AccountEvent {

    UUID accountId();

    /** We got to know the account. */
    record Opened(UUID accountId) implements AccountEvent {}

    /** Its details are other than before. */
    record Changed(UUID accountId) implements AccountEvent {}

    /** A prospect became a customer with the conversion of a lead. */
    record Won(UUID accountId) implements AccountEvent {}
}
