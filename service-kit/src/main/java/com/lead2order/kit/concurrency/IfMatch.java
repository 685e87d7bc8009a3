package com.lead2order.kit.concurrency;

import com.lead2order.kit.rule.RequestRule;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The {@code If-Match} header of a changing request: the entity tags of the versions that the
 * caller has seen, or {@code *} for any (RFC 9110, 13.1.1). A weak tag matches none. Resource
 * methods take it as a {@code @BeanParam}, so that it is there without the header too: the record
 * is looked for first, and only one that exists asks for its version.
 *
 * @param header as sent, null where it is missing
 */
public record IfMatch(
        @HeaderParam(HttpHeaders.IF_MATCH)
                @Parameter(
                        description = "The ETag of the version that is changed, or *",
                        example = "\"3\"")
                @Nullable String header) {

    /** The entity tag of a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Lets the request go on where the caller has seen the given version.
     *
     * @throws com.lead2order.kit.rule.RuleViolation {@code if-match-required}, {@code
     *     invalid-header} or {@code stale-version} (with the current tag)
     */
    public void require(long version) {
        if (header == null || header.isBlank()) {
            throw RequestRule.IF_MATCH_REQUIRED.violated("if-match-needed").withETag(tag(version));
        }
        var tags =
                EntityTags.of(header)
                        .orElseThrow(() ->
                                RequestRule.INVALID_HEADER.violatedAt("If-Match", "etag-expected"));
        if (!tags.matchStrongly(tag(version))) {
            throw RequestRule.STALE_VERSION.violated().withETag(tag(version));
        }
    }
}
