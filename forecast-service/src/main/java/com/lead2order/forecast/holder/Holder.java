package com.lead2order.forecast.holder;

import com.lead2order.kit.reference.ExternalRef;
import java.util.List;
import java.util.UUID;

/** Someone or something that can hold a quota, as answers show it. */
public record Holder(HolderType type, UUID id, String name, List<ExternalRef> externalRefs) {

    /**
     * Whether what is credited beside the revenue of orders counts; it would count twice in sums.
     */
    public boolean countsOverlays() {
        return type == HolderType.PERSON;
    }
}
