package com.lead2order.kit.rule;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of every answer that refuses a request (RFC 9457).
 *
 * @param type relative URI {@code /problems/{slug}}, where the gateway explains it
 * @param instance the path of the request
 * @param traceId finds the request in logs and traces
 * @param errors the values at fault, all at once
 * @param members further members, for example the current state
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable String traceId,
        List<Violation> errors,
        @JsonAnyGetter Map<String, Object> members) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";
}
