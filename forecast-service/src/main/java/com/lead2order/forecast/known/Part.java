package com.lead2order.forecast.known;

import com.lead2order.kit.reference.ExternalRef;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account, a product or a product group, as answers show it.
 *
 * @param id null for what names none
 * @param name null where it is not known, or not for the caller to see
 */
public record Part(
        PartType type, @Nullable UUID id, @Nullable String name, List<ExternalRef> externalRefs) {

    /** The group of bookings that it stands for. */
    public UUID group() {
        return id == null ? LineFilter.UNASSIGNED : id;
    }
}
