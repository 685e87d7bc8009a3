package com.lead2order.gateway.docs;

import com.lead2order.gateway.problem.Detail;
import com.lead2order.gateway.problem.GatewayProblem;
import com.lead2order.gateway.problem.Problems;
import com.lead2order.gateway.routing.Pages;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** {@code GET /problems/{slug}}: where the type of every problem leads to. */
@Singleton
class ProblemPages {
    private static final String CATALOGUE = "contracts/problems.json";

    private final Map<String, ProblemType> types = new TreeMap<>();
    private final Problems problems;
    private final Pages pages;

    ProblemPages(Problems problems, Pages pages) {
        this.problems = problems;
        this.pages = pages;
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL url : Collections.list(loader.getResources(CATALOGUE))) {
                read(url);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue of problems cannot be read", e);
        }
    }

    void register(@Observes Router router) {
        pages.open(router, "/problems", this::list);
        pages.open(router, "/problems/:slug", this::describe);
    }

    private void read(URL url) throws IOException {
        try (InputStream file = url.openStream()) {
            JsonObject entries =
                    new JsonObject(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            for (String slug : entries.fieldNames()) {
                types.put(slug, ProblemType.of(slug, entries.getJsonObject(slug)));
            }
        }
    }

    private void list(RoutingContext context) {
        JsonArray all = new JsonArray();
        types.values().forEach(type -> all.add(type.toJson()));
        json(context, new JsonObject().put("items", all));
    }

    private void describe(RoutingContext context) {
        ProblemType type = types.get(context.pathParam("slug"));
        if (type == null) {
            problems.answer(context, GatewayProblem.NOT_FOUND, Detail.NO_SUCH_PROBLEM_TYPE);
        } else if (wantsHtml(context)) {
            context.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8");
            var _ = context.response().end(type.toHtml());
        } else {
            json(context, type.toJson());
        }
    }

    private static boolean wantsHtml(RoutingContext context) {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }

    private static void json(RoutingContext context, JsonObject body) {
        context.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        var _ = context.response().end(body.toBuffer());
    }
}
