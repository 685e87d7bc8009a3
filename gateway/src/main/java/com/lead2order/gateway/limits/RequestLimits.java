package com.lead2order.gateway.limits;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Map;

/** Size limits, and the kind of each request, told from the last segment of its path. */
@Singleton
public class RequestLimits {
    private static final int HEADER_LINE_EXTRA = 4;

    private final LimitsConfig config;
    private final RequestKind ordinary;
    private final RequestKind bulk;
    private final RequestKind stream;

    RequestLimits(LimitsConfig config) {
        this.config = config;
        LimitsConfig.Bodies body = config.body();
        LimitsConfig.Timeouts timeout = config.timeout();
        ordinary = new RequestKind(body.ordinary().asLongValue(), timeout.ordinary(), false);
        bulk = new RequestKind(body.bulk().asLongValue(), timeout.bulk(), false);
        stream = new RequestKind(body.stream().asLongValue(), timeout.stream(), true);
    }

    public RequestKind kindOf(HttpServerRequest request) {
        if (!request.method().equals(HttpMethod.POST)) {
            return ordinary;
        }
        String path = request.path();
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (config.streamPaths().contains(last)) {
            return stream;
        }
        return config.bulkPaths().contains(last) ? bulk : ordinary;
    }

    /** What the request counts as in the limit of its caller. */
    public RateKind rateOf(HttpServerRequest request) {
        HttpMethod method = request.method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            return RateKind.READ;
        }
        return kindOf(request).equals(ordinary) ? RateKind.WRITE : RateKind.BULK;
    }

    public boolean isUriTooLong(HttpServerRequest request) {
        return request.uri().length() > config.uri().asLongValue();
    }

    public boolean areHeadersTooLarge(HttpServerRequest request) {
        long size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + HEADER_LINE_EXTRA;
        }
        return size > config.headers().asLongValue();
    }
}
