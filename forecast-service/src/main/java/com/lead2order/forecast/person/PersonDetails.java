package com.lead2order.forecast.person;

import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.rule.RequestRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a person.
 *
 * @param userName the name in the person's tokens; missing for those who never sign in
 * @param activeTo the first day on which the person is not active any more
 */
record PersonDetails(
        @Nullable @Size(min = 1, max = 100) String userName,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Email @Size(max = 200) String email,
        @NotNull LocalDate activeFrom,
        @Nullable LocalDate activeTo,
        @Valid @Size(max = 100) List<@Valid ExternalRef> externalRefs) {

    PersonDetails {
        externalRefs = externalRefs == null ? List.of() : List.copyOf(externalRefs);
    }

    /** Refuses a person who stops being active before they start. */
    void requireOrderedDays() {
        if (activeTo != null && !activeTo.isAfter(activeFrom)) {
            throw RequestRule.INVALID_VALUES.violatedAt("/activeTo", "not-after-active-from");
        }
    }
}
