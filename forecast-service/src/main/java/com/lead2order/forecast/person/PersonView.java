package com.lead2order.forecast.person;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as the API shows them. */
record PersonView(
        UUID id,
        long version,
        @JsonUnwrapped PersonDetails details,
        Instant createdAt,
        @Nullable UUID createdBy,
        Instant updatedAt,
        @Nullable UUID updatedBy) {

    static PersonView of(Person person) {
        var authorship = person.authorship();
        return new PersonView(
                person.id(),
                person.version(),
                person.details(),
                authorship.createdAt(),
                authorship.createdBy(),
                authorship.updatedAt(),
                authorship.updatedBy());
    }
}
