package com.lead2order.kit.event;

import org.jspecify.annotations.Nullable;

/** On whose behalf the running code changes things; goes into every event. */
public interface EventContext {

    /** {@code person:<id>}, {@code client:<client id>} or {@code system:<job>}. */
    String actor();

    /** The W3C trace context the change belongs to. */
    @Nullable String traceparent();
}
