package com.lead2order.kit.paging;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Adds the link to the next page, and leaves out the fields that were not asked for. */
class PageAnswers {

    private final ObjectMapper json;

    PageAnswers(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    void finish(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Page<?> page)) {
            return;
        }
        var uri = request.getUriInfo();
        if (page.nextCursor() != null) {
            response.getHeaders().add(HttpHeaders.LINK, next(uri, page.nextCursor()));
        }
        var fields = uri.getQueryParameters().getFirst("fields");
        if (fields != null) {
            var wanted = List.of(fields.split(",", -1));
            ObjectNode sparse = json.valueToTree(page);
            sparse.path("items").forEach(item -> ((ObjectNode) item).retain(wanted));
            response.setEntity(sparse);
        }
    }

    /** A relative link, so that it holds behind the gateway too. */
    private static String next(UriInfo uri, String cursor) {
        var target = uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        return "<" + target.getRawPath() + "?" + target.getRawQuery() + ">; rel=\"next\"";
    }
}
