package com.lead2order.partner.registration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom the partner talks to at the customer: a contact that we have, or a new one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DealContact(
        @Nullable UUID id,
        @Nullable @Size(max = 100) String firstName,
        @Nullable @Size(max = 100) String lastName,
        @Nullable @Email @Size(max = 200) String email,
        @Nullable @Size(max = 40) String phone) {

    @JsonIgnore
    @AssertTrue(message = "contact-not-named") public boolean isNamed() {
        return id != null || (lastName != null && !lastName.isBlank());
    }
}
