package com.lead2order.gateway.routing;

import com.lead2order.gateway.connection.MalformedAddress;
import com.lead2order.gateway.limits.RequestLimits;
import com.lead2order.gateway.problem.Detail;
import com.lead2order.gateway.problem.GatewayProblem;
import com.lead2order.gateway.problem.Problems;
import com.lead2order.gateway.problem.UnreadBody;
import com.lead2order.gateway.security.BrowserSafety;
import com.lead2order.gateway.security.Origins;
import com.lead2order.gateway.trace.Trace;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The first look at every request: it gets its ids, its answer gets the headers that every answer
 * has, and what is malformed, oversized or from a foreign page goes no further.
 */
@Singleton
class Admission {
    private static final int BEFORE_ALL_ELSE = 1000;
    private static final int AFTER_ALL_ELSE = RouteConstants.ROUTE_ORDER_AFTER_DEFAULT + 1000;
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;
    private static final Logger LOG = Logger.getLogger(Admission.class);
    private static final Set<HttpMethod> METHODS =
            Set.of(
                    HttpMethod.GET,
                    HttpMethod.HEAD,
                    HttpMethod.POST,
                    HttpMethod.PUT,
                    HttpMethod.PATCH,
                    HttpMethod.DELETE,
                    HttpMethod.OPTIONS);

    private final OpenRequests open;
    private final RequestLimits limits;
    private final Origins origins;
    private final Problems problems;

    Admission(OpenRequests open, RequestLimits limits, Origins origins, Problems problems) {
        this.open = open;
        this.limits = limits;
        this.origins = origins;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, BEFORE_ALL_ELSE);
    }

    void register(@Observes Router router) {
        var _ = router.route().order(-BEFORE_ALL_ELSE).failureHandler(this::explainFailure);
        var _ = router.route().order(AFTER_ALL_ELSE).handler(this::explainUnknown);
    }

    private static void prepare(RoutingContext context, Trace trace) {
        context.response().putHeader(Trace.CORRELATION_ID, trace.correlationId());
        BrowserSafety.apply(context.request());
    }

    /** Some requests are so malformed that they fail before they get to {@link #admit}. */
    private void explainFailure(RoutingContext context) {
        prepare(context, Trace.of(context));
        Detail objection = objectionTo(context.request());
        if (objection != null) {
            problems.answer(context, GatewayProblem.MALFORMED_REQUEST, objection);
        } else if (context.statusCode() == NOT_FOUND) {
            explainUnknown(context);
        } else {
            Trace trace = Trace.of(context);
            LOG.errorf(context.failure(), "Request failed, trace id %s", trace.traceId());
            problems.answer(context, GatewayProblem.INTERNAL_ERROR, Detail.FAILED);
        }
    }

    private void explainUnknown(RoutingContext context) {
        problems.answer(context, GatewayProblem.NOT_FOUND, Detail.API_IS_ELSEWHERE);
    }

    private void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        prepare(context, Trace.begin(context));
        if (open.isStopping()) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        if (isRefused(context)) {
            return;
        }
        if (!RequestBody.isIn(request)) {
            // Quarkus pauses every request; one without a body has nothing to wait for
            request.resume();
        }
        // the API takes bearer tokens only; cookies of other pages of the host are none of its
        // business
        request.headers().remove(HttpHeaders.COOKIE);
        switch (origins.judge(request)) {
            case GO_ON -> context.next();
            case PREFLIGHT -> {
                var _ = context.response().setStatusCode(NO_CONTENT).end();
                UnreadBody.of(request).discard();
            }
            case REFUSED ->
                    problems.answer(
                            context, GatewayProblem.ORIGIN_NOT_ALLOWED, Detail.ORIGIN_NOT_ALLOWED);
        }
    }

    private boolean isRefused(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (limits.isUriTooLong(request)) {
            problems.answer(context, GatewayProblem.URI_TOO_LONG, Detail.ADDRESS_TOO_LONG);
            return true;
        }
        if (limits.areHeadersTooLarge(request)) {
            problems.answer(context, GatewayProblem.HEADERS_TOO_LARGE, Detail.HEADERS_TOO_LARGE);
            return true;
        }
        if (!METHODS.contains(request.method())) {
            context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD, POST, PUT, PATCH, DELETE");
            problems.answer(
                    context,
                    GatewayProblem.METHOD_NOT_ALLOWED,
                    Detail.METHOD_NOT_USED,
                    request.method());
            return true;
        }
        Detail objection = objectionTo(request);
        if (objection != null) {
            problems.answer(context, GatewayProblem.MALFORMED_REQUEST, objection);
            return true;
        }
        return false;
    }

    private static @Nullable Detail objectionTo(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_1_0 && request.authority() == null) {
            return Detail.HOST_MISSING;
        }
        if (MalformedAddress.isOf(request)) {
            return Detail.CHARACTER_NOT_ALLOWED;
        }
        if (request.headers().getAll(HttpHeaders.AUTHORIZATION).size() > 1) {
            return Detail.SEVERAL_TOKENS;
        }
        String encoding = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
        if (encoding != null && !"chunked".equalsIgnoreCase(encoding)) {
            return Detail.ENCODING_UNKNOWN;
        }
        return PlainPath.objectionTo(request.uri());
    }
}
