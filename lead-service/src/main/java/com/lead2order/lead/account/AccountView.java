package com.lead2order.lead.account;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as the API shows it. */
public record AccountView(
        UUID id,
        long version,
        String number,
        AccountStatus status,
        @JsonUnwrapped AccountDetails details,
        Instant createdAt,
        @Nullable UUID createdBy,
        Instant updatedAt,
        @Nullable UUID updatedBy) {

    static AccountView of(Account account) {
        var authorship = account.authorship();
        return new AccountView(
                account.id(),
                account.version(),
                account.number(),
                account.status(),
                account.details(),
                authorship.createdAt(),
                authorship.createdBy(),
                authorship.updatedAt(),
                authorship.updatedBy());
    }
}
