package com.lead2order.partner.portal;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names of records of other services; none where the record is not there, or not known yet. */
final class Names {

    private Names() {}

    static @Nullable String of(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? null : names.get(id);
    }
}
