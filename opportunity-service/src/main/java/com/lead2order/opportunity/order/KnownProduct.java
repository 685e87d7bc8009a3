package com.lead2order.opportunity.order;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product and the way to its group from the root down. */
public record KnownProduct(UUID id, @Nullable UUID groupId, List<UUID> groupPath) {

    /** A way to a group, as the database writes an array. */
    public static List<UUID> path(String array) {
        var inner = array.substring(1, array.length() - 1);
        return inner.isEmpty()
                ? List.of()
                : Arrays.stream(inner.split(",", -1)).map(UUID::fromString).toList();
    }
}
