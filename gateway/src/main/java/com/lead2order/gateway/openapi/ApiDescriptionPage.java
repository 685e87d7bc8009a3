package com.lead2order.gateway.openapi;

import com.lead2order.gateway.routing.Pages;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** {@code GET /openapi}: the whole API in one document. */
@Singleton
class ApiDescriptionPage {
    private static final int NOT_MODIFIED = 304;

    private final ApiDescriptions descriptions;
    private final Pages pages;

    ApiDescriptionPage(ApiDescriptions descriptions, Pages pages) {
        this.descriptions = descriptions;
        this.pages = pages;
    }

    void register(@Observes Router router) {
        pages.open(router, "/openapi", this::answer);
    }

    private void answer(RoutingContext context) {
        descriptions
                .get()
                .onSuccess(description -> answer(context, description))
                .onFailure(context::fail);
    }

    private static void answer(RoutingContext context, MergedDescription description) {
        HttpServerResponse response = context.response();
        response.putHeader(HttpHeaders.ETAG, description.etag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (!description.missing().isEmpty()) {
            response.putHeader("X-Missing-Services", String.join(", ", description.missing()));
        }
        if (!description.outdated().isEmpty()) {
            response.putHeader("X-Outdated-Services", String.join(", ", description.outdated()));
        }
        String known = context.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (description.etag().equals(known)) {
            var _ = response.setStatusCode(NOT_MODIFIED).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
            var _ = response.end(description.json());
        }
    }
}
