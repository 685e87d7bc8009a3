package com.lead2order.gateway.limits;

import java.util.Locale;

/** Requests that are counted together: a flood of one kind leaves the others their share. */
public enum RateKind {
    READ,
    WRITE,
    /** Lists of items and streams, which cost as much as many writes. */
    BULK,
    /** Whatever comes without a known token, counted by address. */
    ADDRESS;

    /** How the RateLimit headers name it. */
    String policy() {
        return name().toLowerCase(Locale.ROOT);
    }
}
