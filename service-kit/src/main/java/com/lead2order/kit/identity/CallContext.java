package com.lead2order.kit.identity;

import com.lead2order.kit.event.EventContext;
import com.lead2order.kit.trace.Trace;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, for events and audit entries: the caller of a request; the author of the event that a
 * reaction answers; else this service as a system.
 */
@ApplicationScoped
public class CallContext implements EventContext {

    private final Caller caller;
    private final Trace trace;
    private final String system;

    CallContext(
            Caller caller,
            Trace trace,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.caller = caller;
        this.trace = trace;
        this.system = "system:" + application;
    }

    @Override
    public String actor() {
        if (MDC.get("actor") instanceof String author) {
            return author;
        }
        return Arc.container().requestContext().isActive() && trace.inRequest()
                ? caller.actor()
                : system;
    }

    @Override
    public @Nullable String subject() {
        return isRequest() ? caller.subject() : null;
    }

    /** Whether a caller asks for what is done, rather than an event or the clock. */
    public boolean isRequest() {
        return MDC.get("actor") == null
                && Arc.container().requestContext().isActive()
                && trace.inRequest();
    }

    @Override
    public @Nullable String traceparent() {
        return trace.traceparent();
    }
}
