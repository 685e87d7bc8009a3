package com.lead2order.kit.rule;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What HTTP itself refuses before a rule of ours is asked. */
final class HttpRefusals {

    private static final Map<String, String> WHAT_IS_READ =
            Map.of(
                    HttpMethod.POST, "Accept-Post",
                    HttpMethod.PATCH, "Accept-Patch",
                    HttpMethod.PUT, HttpHeaders.ACCEPT);

    private HttpRefusals() {}

    /** The rule that was broken; nothing where the status is none that a request deserves. */
    static Optional<RuleViolation> of(int status, @Nullable String contentType, List<String> read) {
        return switch (status) {
            case 400 -> Optional.of(RequestRule.MALFORMED_REQUEST.violated());
            case 403 -> Optional.of(RequestRule.PERMISSION_MISSING.violated());
            case 404 -> Optional.of(RequestRule.RECORD_NOT_FOUND.violated());
            case 405 -> Optional.of(RequestRule.METHOD_NOT_ALLOWED.violated());
            case 406 -> Optional.of(RequestRule.NOT_ACCEPTED.violated("json-only"));
            case 413 -> Optional.of(RequestRule.BODY_TOO_LARGE.violated());
            case 415 -> Optional.of(unsupported(contentType, read));
            default -> Optional.empty();
        };
    }

    /** The header that tells, beside a 415, which types the method reads. */
    static Optional<String> headerFor(String method) {
        return Optional.ofNullable(WHAT_IS_READ.get(method));
    }

    private static RuleViolation unsupported(@Nullable String contentType, List<String> read) {
        if (read.isEmpty()) {
            return RequestRule.UNSUPPORTED_MEDIA_TYPE.violated();
        }
        return contentType == null
                ? RequestRule.UNSUPPORTED_MEDIA_TYPE.violated("content-type-missing", read)
                : RequestRule.UNSUPPORTED_MEDIA_TYPE.violated("content-type-expected", read);
    }
}
