package com.lead2order.gateway.problem;

import com.lead2order.gateway.trace.Trace;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers with a problem and counts it, so that an operator sees what is refused and how often. */
@Singleton
public class Problems {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int SERVICE_UNAVAILABLE = 503;
    private static final String SECONDS_UNTIL_RETRY = "2";

    private final Map<GatewayProblem, Counter> refusals = new EnumMap<>(GatewayProblem.class);

    Problems(MeterRegistry registry) {
        for (GatewayProblem problem : GatewayProblem.values()) {
            refusals.put(
                    problem,
                    Counter.builder("lead2order.gateway.problems")
                            .description("Requests that the gateway answered with a problem")
                            .tag("problem", problem.slug())
                            .register(registry));
        }
    }

    /**
     * Ends the request with the problem. An answer that has begun already cannot become a problem
     * any more: its connection is closed, so that the client does not take it for complete.
     */
    public void answer(
            RoutingContext context, GatewayProblem problem, Detail detail, Object... values) {
        answerFor(null, context, problem, detail, values);
    }

    /** The same for a problem with one service, which is named. */
    public void answerFor(
            @Nullable String service,
            RoutingContext context,
            GatewayProblem problem,
            Detail detail,
            Object... values) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            var _ = context.request().connection().close();
            return;
        }
        count(problem);
        UnreadBody rest = UnreadBody.of(context.request());
        rest.announceClosing(response);
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.status() == SERVICE_UNAVAILABLE) {
            response.putHeader(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_RETRY);
        }
        JsonObject body = body(context, problem, Titles.detail(detail, context, values));
        if (service != null) {
            body.put("service", service);
        }
        var _ = response.end(body.toBuffer());
        rest.discard();
    }

    private void count(GatewayProblem problem) {
        Counter counter = refusals.get(problem);
        if (counter != null) {
            counter.increment();
        }
    }

    private static JsonObject body(RoutingContext context, GatewayProblem problem, String detail) {
        return new JsonObject()
                .put("type", "/problems/" + problem.slug())
                .put("title", Titles.title(problem, context))
                .put("status", problem.status())
                .put("detail", detail)
                .put("instance", context.request().path())
                .put("traceId", Trace.of(context).traceId());
    }
}
