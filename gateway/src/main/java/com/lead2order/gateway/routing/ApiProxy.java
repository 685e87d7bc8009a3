package com.lead2order.gateway.routing;

import com.lead2order.gateway.limits.RequestKind;
import com.lead2order.gateway.limits.RequestLimits;
import com.lead2order.gateway.problem.Detail;
import com.lead2order.gateway.problem.GatewayProblem;
import com.lead2order.gateway.problem.Problems;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Everything under {@code /api/v1/}: finds the service, checks the caller and passes it on. */
@Singleton
class ApiProxy {
    private static final int BEFORE_OWN_PAGES = 900;

    private final Services services;
    private final Entrance entrance;
    private final RequestLimits limits;
    private final Forwarding.Parts parts;
    private final ConnectionsConfig config;

    ApiProxy(
            Services services,
            Entrance entrance,
            RequestLimits limits,
            Forwarding.Parts parts,
            ConnectionsConfig config) {
        this.services = services;
        this.entrance = entrance;
        this.limits = limits;
        this.parts = parts;
        this.config = config;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_OWN_PAGES);
    }

    private void handle(RoutingContext context) {
        String path = context.request().path();
        if (!path.startsWith(Services.API)) {
            context.next();
            return;
        }
        keepPrivate(context.response());
        Route route = services.route(context.request().uri());
        if (route == null) {
            entrance.withoutToken(
                    context,
                    () ->
                            problems()
                                    .answer(
                                            context,
                                            GatewayProblem.NOT_FOUND,
                                            Detail.NO_SERVICE_ANSWERS));
            return;
        }
        if (RequestBody.isIn(context.request())) {
            context.request().pause();
        }
        Runnable passOn = () -> passOn(context, route);
        if (config.openCollections().contains(Services.collection(path))) {
            entrance.withoutToken(context, passOn);
        } else {
            entrance.withToken(context, passOn);
        }
    }

    private void passOn(RoutingContext context, Route route) {
        RequestKind kind = limits.kindOf(context.request());
        if (declaredLength(context.request()) > kind.largestBody()) {
            problems()
                    .answer(
                            context,
                            GatewayProblem.BODY_TOO_LARGE,
                            Detail.BODY_TOO_LARGE,
                            kind.largestBody());
        } else {
            new Forwarding(context, route, kind, parts).start();
        }
    }

    /** What one caller is told is for nobody else, and for no cache. */
    private static void keepPrivate(HttpServerResponse response) {
        response.headers()
                .set(HttpHeaders.CACHE_CONTROL, "no-store")
                .add(HttpHeaders.VARY, "Authorization, Accept-Language, Accept-Encoding");
    }

    private Problems problems() {
        return parts.problems();
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException _) {
            return Long.MAX_VALUE;
        }
    }
}
