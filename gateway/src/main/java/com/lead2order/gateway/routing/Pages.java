package com.lead2order.gateway.routing;

import com.lead2order.gateway.problem.Detail;
import com.lead2order.gateway.problem.GatewayProblem;
import com.lead2order.gateway.problem.Problems;
import com.lead2order.gateway.problem.UnreadBody;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The gateway's own pages: read only, open to all, limited by address. */
@Singleton
public class Pages {
    private static final int BEFORE_QUARKUS_PAGES = -800;

    private final Entrance entrance;
    private final Problems problems;
    private final ConnectionsConfig config;

    Pages(Entrance entrance, Problems problems, ConnectionsConfig config) {
        this.entrance = entrance;
        this.problems = problems;
        this.config = config;
    }

    /** Serves an open page; the path may end in {@code *} or name parameters. */
    public void open(Router router, String path, Handler<RoutingContext> page) {
        var _ =
                router.route(path)
                        .handler(context -> {
                            if (isRead(context)) {
                                UnreadBody.of(context.request()).discard();
                                entrance.withoutToken(context, () -> page.handle(context));
                            }
                        });
    }

    /** Quarkus serves health and metrics; only health is for everybody. */
    void guard(@Observes Router router) {
        if (!config.openMetrics()) {
            var _ =
                    router.route("/q/metrics*")
                            .order(BEFORE_QUARKUS_PAGES)
                            .handler(context -> {
                                context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                                entrance.withToken(context, context::next);
                            });
        }
    }

    private boolean isRead(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            return true;
        }
        context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
        problems.answer(context, GatewayProblem.METHOD_NOT_ALLOWED, Detail.READ_ONLY_PAGE);
        return false;
    }
}
