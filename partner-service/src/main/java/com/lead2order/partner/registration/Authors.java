package com.lead2order.partner.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everybody who had a hand in what a registration says; none of them decides it. */
record Authors(List<UUID> ids) {

    Authors {
        ids = List.copyOf(ids);
    }

    static Authors startingWith(@Nullable UUID registrant) {
        return new Authors(List.of()).with(registrant);
    }

    Authors with(@Nullable UUID author) {
        if (author == null || ids.contains(author)) {
            return this;
        }
        var more = new ArrayList<>(ids);
        more.add(author);
        return new Authors(more);
    }

    boolean include(UUID person) {
        return ids.contains(person);
    }
}
