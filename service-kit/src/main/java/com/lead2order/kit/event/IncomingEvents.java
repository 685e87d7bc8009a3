package com.lead2order.kit.event;

import java.util.LinkedHashMap;
import java.util.List;

/** What read models do with a batch of events before they upsert it. */
public final class IncomingEvents {

    private IncomingEvents() {}

    /**
     * The event with the highest version of each key, in the order in which the keys first appear.
     * All that a read model needs, because every event carries the full state; an {@code insert ..
     * on conflict do update} refuses to touch a row twice.
     */
    public static List<IncomingEvent> newestPerKey(List<IncomingEvent> events) {
        var newest = new LinkedHashMap<String, IncomingEvent>(events.size() * 2);
        for (var event : events) {
            newest.merge(
                    event.key(),
                    event,
                    (a, b) -> b.aggregateVersion() >= a.aggregateVersion() ? b : a);
        }
        return List.copyOf(newest.values());
    }
}
