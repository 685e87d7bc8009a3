package com.lead2order.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.rule.RequestRule;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses bodies of another type or charset, which would be read wrongly. */
class BodyForm {

    private static final Set<String> CHARSETS = Set.of("utf-8", "utf8", "us-ascii");

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        var type = mediaType(request.getHeaderString(HttpHeaders.CONTENT_TYPE));
        if (type != null && readsJson(resource.getResourceMethod()) && !isJson(type)) {
            throw new NotSupportedException();
        }
        var charset = type == null ? null : type.getParameters().get("charset");
        if (charset != null && !CHARSETS.contains(charset.toLowerCase(java.util.Locale.ROOT))) {
            throw RequestRule.UNSUPPORTED_MEDIA_TYPE.violatedAt(
                    HttpHeaders.CONTENT_TYPE, "charset-unsupported");
        }
    }

    /** Whether the method has a body and, since it says nothing else, reads it as JSON. */
    private static boolean readsJson(Method method) {
        return method.getAnnotation(Consumes.class) == null
                && method.getDeclaringClass().getAnnotation(Consumes.class) == null
                && Arrays.stream(method.getParameters()).anyMatch(BodyForm::isBody);
    }

    private static boolean isBody(Parameter parameter) {
        var type = parameter.getType();
        return (type.isRecord()
                        || JsonNode.class.isAssignableFrom(type)
                        || Collection.class.isAssignableFrom(type))
                && Arrays.stream(parameter.getAnnotations())
                        .map(each -> each.annotationType().getPackageName())
                        .noneMatch(name -> name.startsWith("jakarta.ws.rs"));
    }

    private static boolean isJson(MediaType type) {
        return type.isCompatible(MediaType.APPLICATION_JSON_TYPE) && !type.isWildcardType();
    }

    private static @Nullable MediaType mediaType(@Nullable String contentType) {
        try {
            return contentType == null || contentType.isBlank()
                    ? null
                    : MediaType.valueOf(contentType);
        } catch (IllegalArgumentException noMediaType) {
            throw RequestRule.INVALID_HEADER.violatedAt(
                    HttpHeaders.CONTENT_TYPE, "media-type-expected");
        }
    }
}
