package com.lead2order.partner.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The people who work for a partner in our portal. */
record PartnerUsers(List<UUID> ids) {

    PartnerUsers {
        ids = List.copyOf(ids);
    }

    static PartnerUsers none() {
        return new PartnerUsers(List.of());
    }

    PartnerUsers without(UUID personId) {
        return new PartnerUsers(ids.stream().filter(id -> !id.equals(personId)).toList());
    }

    PartnerUsers with(UUID personId) {
        var more = new ArrayList<>(ids);
        more.add(personId);
        return new PartnerUsers(more);
    }
}
