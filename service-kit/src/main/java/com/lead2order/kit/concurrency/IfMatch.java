package com.lead2order.kit.concurrency;

import com.lead2order.kit.rule.RequestRule;
import org.jspecify.annotations.Nullable;

/**
 * The {@code If-Match} header of a changing request: the entity tags of the versions that the
 * caller has seen, or {@code *} for any (RFC 9110, 13.1.1). A weak tag matches none.
 *
 * @param header as sent, null where it is missing
 */
public record IfMatch(@Nullable String header) {

    /** JAX-RS makes the parameter of a resource method with this. */
    public static IfMatch valueOf(@Nullable String header) {
        return new IfMatch(header);
    }

    /** The header's value; a missing header is a value too, and refused only once it is needed. */
    public static IfMatch orNone(@Nullable IfMatch sent) {
        return sent == null ? new IfMatch(null) : sent;
    }

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
