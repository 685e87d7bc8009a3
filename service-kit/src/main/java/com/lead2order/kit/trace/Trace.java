package com.lead2order.kit.trace;

import com.lead2order.kit.sql.StorableText;
import io.quarkus.arc.Arc;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.IllegalProductException;
import jakarta.enterprise.inject.Instance;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The W3C trace that the current request, or the event being applied, belongs to. */
@ApplicationScoped
public class Trace {

    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private final Instance<RoutingContext> request;

    Trace(Instance<RoutingContext> request) {
        this.request = request;
    }

    /** The {@code traceparent} of the request, null where there is none. */
    public @Nullable String traceparent() {
        if (Arc.container().requestContext().isActive()) {
            var context = currentRequest();
            if (context != null) {
                var header = context.request().getHeader("traceparent");
                return header != null
                                && StorableText.isStorable(header)
                                && TRACEPARENT.matcher(header).matches()
                        ? header
                        : null;
            }
        }
        return MDC.get("traceparent") instanceof String applied ? applied : null;
    }

    /** The id of the trace, null outside of one. */
    public @Nullable String traceId() {
        return idIn(traceparent());
    }

    /** The id of the trace that a {@code traceparent} names; null for none. */
    public static @Nullable String idIn(@Nullable String traceparent) {
        return traceparent == null ? null : traceparent.substring(3, 35);
    }

    /** Whether a request is being answered, rather than an event applied. */
    public boolean inRequest() {
        return Arc.container().requestContext().isActive() && currentRequest() != null;
    }

    private @Nullable RoutingContext currentRequest() {
        try {
            var context = request.get();
            context.request();
            return context;
        } catch (IllegalStateException | IllegalProductException | NullPointerException noRequest) {
            return null;
        }
    }
}
