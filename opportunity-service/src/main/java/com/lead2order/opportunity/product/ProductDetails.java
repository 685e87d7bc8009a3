package com.lead2order.opportunity.product;

import com.lead2order.kit.reference.ExternalKey;
import com.lead2order.kit.reference.ExternalRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a product.
 *
 * @param uom unit of measure, {@code EA} (each) where nothing is said
 * @param active whether it is still sold; orders may name it either way
 */
record ProductDetails(
        @NotBlank @Size(max = 64) @ExternalKey String code,
        @NotBlank @Size(max = 200) String name,
        @Nullable UUID groupId,
        @NotBlank @Size(max = 16) String uom,
        Boolean active,
        @Valid @Size(max = 100) List<@Valid ExternalRef> externalRefs) {

    ProductDetails {
        uom = uom == null ? "EA" : uom;
        active = active == null || active;
        externalRefs = externalRefs == null ? List.of() : List.copyOf(externalRefs);
    }
}
