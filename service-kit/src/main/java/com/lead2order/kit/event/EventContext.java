package com.lead2order.kit.event;

import org.jspecify.annotations.Nullable;

/** On whose behalf the running code changes things; goes into every event. */
public interface EventContext {

    /** {@code person:<id>}, {@code client:<client id>} or {@code system:<job>}. */
    String actor();

    /** Who that is for whoever gave out the token; null where nobody has asked. */
    default @Nullable String subject() {
        return null;
    }

    /** The W3C trace context the change belongs to. */
    @Nullable String traceparent();
}
