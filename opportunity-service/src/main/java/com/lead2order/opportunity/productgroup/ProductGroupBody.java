package com.lead2order.opportunity.productgroup;

import com.lead2order.kit.reference.ExternalKey;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.Reference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product group as it is sent.
 *
 * @param parentId the group above by its id
 * @param parent the group above by id or external key, where {@code parentId} is not given
 */
record ProductGroupBody(
        @NotBlank @Size(max = 64) @ExternalKey String code,
        @NotBlank @Size(max = 200) String name,
        @Nullable UUID parentId,
        @Nullable @Valid Reference parent,
        @Valid @Size(max = 100) List<@Valid ExternalRef> externalRefs) {

    ProductGroupBody {
        externalRefs = externalRefs == null ? List.of() : List.copyOf(externalRefs);
    }

    /** How the parent is named, if it is. */
    @Nullable Reference parentReference() {
        return parentId == null ? parent : Reference.to(parentId);
    }

    ProductGroupDetails under(@Nullable UUID resolvedParent) {
        return new ProductGroupDetails(code, name, resolvedParent, externalRefs);
    }
}
