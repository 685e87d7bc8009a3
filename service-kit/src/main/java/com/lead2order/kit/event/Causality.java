package com.lead2order.kit.event;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The event that the running code reacts to: what the reaction changes, publishes and logs carries
 * the author and the trace of its cause. The kit sets it where a batch has one event; a reaction
 * that works through a batch event by event says so itself with {@link #of}.
 */
public final class Causality {

    private Causality() {}

    /** Runs the reaction to one event. */
    public static void of(IncomingEvent cause, Runnable reaction) {
        of(cause.actor(), cause.traceparent(), reaction);
    }

    /** Runs work that goes on after its request was answered, in the name of who asked for it. */
    public static void of(String author, @Nullable String trace, Runnable reaction) {
        var actor = replace("actor", author);
        var traceparent = replace("traceparent", trace);
        var traceId = replace("traceId", traceId(trace));
        try {
            reaction.run();
        } finally {
            replace("actor", actor);
            replace("traceparent", traceparent);
            replace("traceId", traceId);
        }
    }

    @CanIgnoreReturnValue
    private static @Nullable Object replace(String name, @Nullable Object value) {
        var before = MDC.get(name);
        if (value == null) {
            MDC.remove(name);
        } else {
            MDC.put(name, value);
        }
        return before;
    }

    private static @Nullable String traceId(@Nullable String traceparent) {
        if (traceparent == null) {
            return null;
        }
        var parts = traceparent.split("-", -1); // version, trace, span, flags
        return parts.length == 4 ? parts[1] : null;
    }
}
