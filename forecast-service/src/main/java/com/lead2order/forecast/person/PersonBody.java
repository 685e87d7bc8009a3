package com.lead2order.forecast.person;

import com.lead2order.kit.reference.ExternalRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as it is sent.
 *
 * @param id for a person who has an id already, in another installation for example; else we give
 *     one
 */
record PersonBody(
        @Nullable UUID id,
        @Nullable @Size(min = 1, max = 100) String userName,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Email @Size(max = 200) String email,
        @NotNull LocalDate activeFrom,
        @Nullable LocalDate activeTo,
        @Valid @Size(max = 100) List<@Valid ExternalRef> externalRefs) {

    PersonBody {
        externalRefs = externalRefs == null ? List.of() : List.copyOf(externalRefs);
    }

    /** The body that would make a person what they are. */
    static PersonBody of(UUID id, PersonDetails details) {
        return new PersonBody(
                id,
                details.userName(),
                details.name(),
                details.email(),
                details.activeFrom(),
                details.activeTo(),
                details.externalRefs());
    }

    PersonDetails details() {
        return new PersonDetails(userName, name, email, activeFrom, activeTo, externalRefs);
    }
}
