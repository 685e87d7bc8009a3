package com.lead2order.gateway.docs;

import com.lead2order.gateway.routing.Pages;
import com.lead2order.gateway.security.BrowserSafety;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/** {@code GET /docs}: the API description to browse and try out, without any foreign host. */
@Singleton
class DescriptionPages {
    private static final String FOLDER = "com/lead2order/gateway/docs/";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final Map<String, String> FILES =
            Map.of(
                    "index.html", "text/html; charset=utf-8",
                    "start.js", SCRIPT,
                    "swagger-ui-bundle.js", SCRIPT,
                    "swagger-ui.css", "text/css; charset=utf-8",
                    "favicon-32x32.png", "image/png");

    /** Swagger UI sets style attributes and shows images that are part of its style sheet. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; connect-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";

    private final Vertx vertx;
    private final Pages pages;

    DescriptionPages(Vertx vertx, Pages pages) {
        this.vertx = vertx;
        this.pages = pages;
    }

    void register(@Observes Router router) {
        pages.open(router, "/docs", context -> answer(context, "index.html"));
        pages.open(router, "/docs/:file", context -> answer(context, context.pathParam("file")));
    }

    private void answer(RoutingContext context, String file) {
        String type = FILES.get(file);
        if (type == null) {
            context.next();
            return;
        }
        vertx.fileSystem()
                .readFile(FOLDER + file)
                .onSuccess(content -> {
                    context.response()
                            .putHeader(HttpHeaders.CONTENT_TYPE, type)
                            .putHeader(HttpHeaders.CACHE_CONTROL, "max-age=3600")
                            .putHeader(BrowserSafety.CONTENT_SECURITY_POLICY, POLICY);
                    var _ = context.response().end(content);
                })
                .onFailure(context::fail);
    }
}
