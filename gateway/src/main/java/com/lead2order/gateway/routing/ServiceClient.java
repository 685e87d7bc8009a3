package com.lead2order.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Kept-alive HTTP/1.1 connections to the services. Each event loop has pools of its own: a request
 * stays on the loop that it came in on, which costs half of what handing it over would.
 */
@Singleton
public class ServiceClient {
    private static final int OK = 200;
    private static final int LARGEST_HEADERS = 64 * 1024;
    private static final int DOCUMENTS_AT_ONCE = 4;

    private final Vertx vertx;
    private final ConnectionsConfig.Connections config;
    private final Map<Service, RequestOptions> targets;
    private final ThreadLocal<HttpClient> ofThisLoop;
    private final HttpClient documents;

    ServiceClient(Vertx vertx, Services services, ConnectionsConfig config) {
        this.vertx = vertx;
        this.config = config.connections();
        this.ofThisLoop = ThreadLocal.withInitial(() -> client(this.config.perLoop()));
        this.documents = client(DOCUMENTS_AT_ONCE);
        this.targets =
                services.all().stream()
                        .collect(Collectors.toUnmodifiableMap(each -> each, this::target));
    }

    /** A request on a free connection, nothing of it sent yet. Only for event loops. */
    Future<HttpClientRequest> connect(Service service) {
        return ofThisLoop.get().request(targets.get(service));
    }

    /** Reads a small document of a service; anything but 200 is a failure. */
    public Future<Buffer> read(Service service, String path, Duration timeout) {
        RequestOptions options =
                target(service)
                        .setURI(service.address().getRawPath() + path)
                        .setTimeout(timeout.toMillis());
        return documents
                .request(options)
                .compose(HttpClientRequest::send)
                .compose(response ->
                        response.statusCode() == OK
                                ? response.body()
                                : refused(service, path, response));
    }

    private HttpClient client(int connections) {
        return vertx.createHttpClient(
                new HttpClientOptions()
                        .setKeepAlive(true)
                        .setKeepAliveTimeout((int) config.keepAlive().toSeconds())
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setMaxHeaderSize(LARGEST_HEADERS)
                        .setMaxInitialLineLength(LARGEST_HEADERS)
                        .setTracingPolicy(TracingPolicy.IGNORE),
                new PoolOptions()
                        .setHttp1MaxSize(connections)
                        .setMaxWaitQueueSize(config.waiting()));
    }

    private RequestOptions target(Service service) {
        return new RequestOptions()
                .setHost(service.address().getHost())
                .setPort(service.port())
                .setSsl(service.tls())
                .setConnectTimeout(config.waitTimeout().toMillis());
    }

    private static Future<Buffer> refused(
            Service service, String path, HttpClientResponse response) {
        response.resume();
        return Future.failedFuture(
                "%s answered %s with %d".formatted(service.name(), path, response.statusCode()));
    }
}
