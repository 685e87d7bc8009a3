package com.lead2order.kit.paging;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that an operation does not declare. What takes the whole address, as
 * lists do, knows its own parameters.
 */
class DeclaredParameters {

    @ServerRequestFilter
    void refuseOthers(ResourceInfo resource, UriInfo uri) {
        var method = resource.getResourceMethod();
        if (method == null || uri.getQueryParameters().isEmpty() || takesAddress(method)) {
            return;
        }
        var _ = QueryParameters.of(uri, declared(method).toArray(String[]::new));
    }

    private static boolean takesAddress(Method method) {
        return Arrays.asList(method.getParameterTypes()).contains(UriInfo.class);
    }

    private static Stream<String> declared(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(parameter -> parameter != null)
                .map(QueryParam::value);
    }
}
