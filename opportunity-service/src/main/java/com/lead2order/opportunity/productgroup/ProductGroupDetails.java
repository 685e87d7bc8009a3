package com.lead2order.opportunity.productgroup;

import com.lead2order.kit.reference.ExternalKey;
import com.lead2order.kit.reference.ExternalRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a product group.
 *
 * @param parentId the group above; none for a root
 */
record ProductGroupDetails(
        @NotBlank @Size(max = 64) @ExternalKey String code,
        @NotBlank @Size(max = 200) String name,
        @Nullable UUID parentId,
        @Valid @Size(max = 100) List<@Valid ExternalRef> externalRefs) {

    ProductGroupDetails {
        externalRefs = externalRefs == null ? List.of() : List.copyOf(externalRefs);
    }
}
