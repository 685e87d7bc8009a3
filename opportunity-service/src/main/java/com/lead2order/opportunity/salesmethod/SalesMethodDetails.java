package com.lead2order.opportunity.salesmethod;

import com.lead2order.kit.reference.ExternalKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sales method says.
 *
 * @param stages in the order in which an opportunity goes through them
 */
public record SalesMethodDetails(
        @NotBlank @Size(max = 64) @ExternalKey String code,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 2000) String description,
        @NotEmpty @Valid @Size(max = 20) List<@Valid Stage> stages) {

    public SalesMethodDetails {
        stages = stages == null ? List.of() : List.copyOf(stages);
    }
}
