package com.lead2order.gateway.problem;

import java.util.Locale;

/**
 * What the gateway says about one refusal, beside the title of its problem. English stands here; a
 * translation is a line of {@code details_<language>.properties} beside this class.
 */
public enum Detail {
    NO_SERVICE_ANSWERS("No service answers this path."),
    API_IS_ELSEWHERE("The API is under /api/v1/, its description under /openapi and /docs."),
    NO_SUCH_PROBLEM_TYPE("There is no such type of problem; /problems lists them."),
    READ_ONLY_PAGE("This page can only be read."),
    METHOD_NOT_USED("%s is not used by this API."),
    ADDRESS_TOO_LONG("Shorten the address."),
    HEADERS_TOO_LARGE("Send smaller headers."),
    BODY_TOO_LARGE("A body may have at most %,d bytes here."),
    BODY_TOO_LATE("The body has not arrived within %d s."),
    ORIGIN_NOT_ALLOWED("The origin of this page is not among the allowed ones."),
    TOKEN_MISSING("Send a bearer token in the Authorization header."),
    TOKEN_REFUSED(
            "The token is not a valid access token of the login server for this API, or it has"
                    + " ended."),
    TOO_OFTEN("Wait for the seconds that Retry-After gives, then go on more slowly."),
    LOGIN_SILENT("The login server does not answer; try again soon."),
    SERVICE_DOWN("%s is not available; the other services answer on."),
    SERVICE_SILENT("%s has not answered within %d s. It may still do what was asked."),
    SERVICE_LOST(
            "%s may or may not have done what was asked. Repeat the request with the same"
                    + " Idempotency-Key."),
    FAILED("Tell the operator the trace id; the log says more."),
    HOST_MISSING("The Host header is missing or malformed."),
    SEVERAL_TOKENS("There must be one Authorization header."),
    ENCODING_UNKNOWN("The only transfer encoding understood is chunked."),
    NO_LEADING_SLASH("The address must start with a slash."),
    FRAGMENT("The address must not contain a fragment."),
    EMPTY_SEGMENT("The path must not contain empty segments."),
    DOT_SEGMENT("The path must not contain dot segments."),
    CHARACTER_NOT_ALLOWED(
            "The address contains a character that is not allowed, or a wrong %% code.");

    private final String english;

    Detail(String english) {
        this.english = english;
    }

    /** The English text with placeholders of {@link String#format}. */
    String english() {
        return english;
    }

    /** How a translation names it. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
