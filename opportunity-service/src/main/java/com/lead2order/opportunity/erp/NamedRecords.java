package com.lead2order.opportunity.erp;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The opportunities, their orders and the partners that orders name.
 *
 * @param accounts of the opportunities and orders
 */
public record NamedRecords(Set<UUID> known, Map<UUID, UUID> accounts) {

    /** Where orders name none. */
    public static final NamedRecords NONE = new NamedRecords(Set.of(), Map.of());

    boolean isUnknown(@Nullable UUID id) {
        return id != null && !known.contains(id);
    }

    boolean isOfAnother(@Nullable UUID id, UUID accountId) {
        return id != null && !accounts.getOrDefault(id, accountId).equals(accountId);
    }
}
