package com.lead2order.partner.registration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.lead2order.kit.reference.ExternalKey;
import com.lead2order.kit.reference.Reference;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The customer of a deal: an account that we have, by id or external key, or a new one by name.
 *
 * @param country ISO 3166 code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EndCustomer(
        @Nullable UUID id,
        @Nullable @Size(min = 1, max = ExternalKey.MAX_SYSTEM_LENGTH) @ExternalKey String system,
        @Nullable @Size(min = 1, max = ExternalKey.MAX_LENGTH) @ExternalKey String key,
        @Nullable @Size(max = 200) String name,
        @Nullable @Pattern(regexp = "[A-Z]{2}", message = "country-expected") String country,
        @Nullable @Size(max = 100) String city,
        @Nullable @Size(max = 200) String street,
        @Nullable @Size(max = 20) String postalCode,
        @Nullable @Size(max = 200) String website) {

    @JsonIgnore
    @AssertTrue(message = "ambiguous-account") public boolean isUnambiguous() {
        var external = system != null && !system.isBlank() && key != null && !key.isBlank();
        var isNew = name != null && !name.isBlank();
        var ways = (id == null ? 0 : 1) + (external ? 1 : 0) + (isNew ? 1 : 0);
        return ways == 1 && (external || (system == null && key == null));
    }

    /** An account that is there. */
    public static EndCustomer known(UUID id) {
        return new EndCustomer(id, null, null, null, null, null, null, null, null);
    }

    /** Names the account that is there; only for customers without a name of their own. */
    public Reference reference() {
        return new Reference(id, system, key);
    }
}
