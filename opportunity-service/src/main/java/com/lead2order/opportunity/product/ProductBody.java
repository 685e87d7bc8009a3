package com.lead2order.opportunity.product;

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
 * A product as it is sent.
 *
 * @param groupId its product group by id
 * @param group its product group by id or external key, where {@code groupId} is not given
 */
record ProductBody(
        @NotBlank @Size(max = 64) @ExternalKey String code,
        @NotBlank @Size(max = 200) String name,
        @Nullable UUID groupId,
        @Nullable @Valid Reference group,
        @NotBlank @Size(max = 16) String uom,
        Boolean active,
        @Valid @Size(max = 100) List<@Valid ExternalRef> externalRefs) {

    ProductBody {
        uom = uom == null ? "EA" : uom;
        active = active == null || active;
        externalRefs = externalRefs == null ? List.of() : List.copyOf(externalRefs);
    }

    /** How the group is named, if it is. */
    @Nullable Reference groupReference() {
        return groupId == null ? group : Reference.to(groupId);
    }

    String groupPointer() {
        return groupId == null ? "/group" : "/groupId";
    }

    ProductDetails in(List<UUID> groupPath) {
        return new ProductDetails(
                code,
                name,
                groupPath.isEmpty() ? null : groupPath.getLast(),
                uom,
                active,
                externalRefs);
    }
}
