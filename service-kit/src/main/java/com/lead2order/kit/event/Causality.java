package com.lead2order.kit.event;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The event that the running code reacts to: what the reaction publishes and logs carries the trace
 * of its cause. The kit sets it where a batch has one cause; a reaction that works event by event
 * says so itself with {@link #of}.
 */
public final class Causality {

    private static final ThreadLocal<@Nullable String> TRACEPARENT = new ThreadLocal<>();

    private Causality() {}

    /** Runs the reaction to one event. */
    public static void of(IncomingEvent cause, Runnable reaction) {
        of(cause.traceparent(), reaction);
    }

    static void of(@Nullable String traceparent, Runnable reaction) {
        var outer = TRACEPARENT.get();
        set(traceparent);
        try {
            reaction.run();
        } finally {
            set(outer);
        }
    }

    static @Nullable String traceparent() {
        return TRACEPARENT.get();
    }

    private static void set(@Nullable String traceparent) {
        if (traceparent == null) {
            TRACEPARENT.remove();
            MDC.remove("traceId");
        } else {
            TRACEPARENT.set(traceparent);
            MDC.put("traceId", traceId(traceparent));
        }
    }

    private static String traceId(String traceparent) {
        var parts = traceparent.split("-", -1); // version, trace, span, flags
        return parts.length == 4 ? parts[1] : traceparent;
    }
}
