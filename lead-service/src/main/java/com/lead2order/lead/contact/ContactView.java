package com.lead2order.lead.contact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An contact as the API shows it. */
public record ContactView(
        UUID id,
        long version,
        String number,
        @JsonUnwrapped ContactDetails details,
        Instant createdAt,
        @Nullable UUID createdBy,
        Instant updatedAt,
        @Nullable UUID updatedBy) {

    static ContactView of(Contact contact) {
        var authorship = contact.authorship();
        return new ContactView(
                contact.id(),
                contact.version(),
                contact.number(),
                contact.details(),
                authorship.createdAt(),
                authorship.createdBy(),
                authorship.updatedAt(),
                authorship.updatedBy());
    }
}
