package com.lead2order.gateway.problem;

/** Every refusal of the gateway itself. The slugs are API: clients tell problems apart by them. */
public enum GatewayProblem {
    MALFORMED_REQUEST(400, "malformed-request", "The request cannot be understood"),
    UNAUTHENTICATED(401, "unauthenticated", "A valid bearer token is needed"),
    ORIGIN_NOT_ALLOWED(403, "origin-not-allowed", "Pages of this origin may not call the API"),
    NOT_FOUND(404, "not-found", "There is nothing under this path"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "This method is not possible here"),
    REQUEST_TIMEOUT(408, "request-timeout", "The request took too long to arrive"),
    BODY_TOO_LARGE(413, "body-too-large", "The body is larger than allowed"),
    URI_TOO_LONG(414, "uri-too-long", "The address is longer than allowed"),
    TOO_MANY_REQUESTS(429, "too-many-requests", "Too many requests from one caller"),
    HEADERS_TOO_LARGE(431, "headers-too-large", "The headers are larger than allowed"),
    INTERNAL_ERROR(500, "internal-error", "Something went wrong in the gateway"),
    SERVICE_UNAVAILABLE(503, "service-unavailable", "A service is not available"),
    SERVICE_CONNECTION_LOST(
            503, "service-connection-lost", "The connection to a service broke before it answered"),
    LOGIN_UNAVAILABLE(503, "login-unavailable", "Tokens cannot be checked at the moment"),
    SERVICE_TIMEOUT(504, "service-timeout", "A service did not answer in time");

    private final int status;
    private final String slug;
    private final String title;

    GatewayProblem(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }
}
