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

/** Kept-alive HTTP/1.1 connections to the services, a pool of its own for each. */
@Singleton
public class ServiceClient {
    private static final int OK = 200;
    private static final int LARGEST_HEADERS = 64 * 1024;

    private final HttpClient client;
    private final Map<Service, RequestOptions> targets;

    ServiceClient(Vertx vertx, Services services, ConnectionsConfig config) {
        ConnectionsConfig.Connections connections = config.connections();
        client =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setKeepAlive(true)
                                .setKeepAliveTimeout((int) connections.keepAlive().toSeconds())
                                .setConnectTimeout((int) connections.connectTimeout().toMillis())
                                .setMaxHeaderSize(LARGEST_HEADERS)
                                .setMaxInitialLineLength(LARGEST_HEADERS)
                                .setTracingPolicy(TracingPolicy.IGNORE),
                        new PoolOptions()
                                .setHttp1MaxSize(connections.perService())
                                .setMaxWaitQueueSize(connections.waiting()));
        targets =
                services.all().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        service -> service,
                                        service ->
                                                target(service)
                                                        .setConnectTimeout(
                                                                connections
                                                                        .waitTimeout()
                                                                        .toMillis())));
    }

    /** A request on a free connection, nothing of it sent yet. */
    Future<HttpClientRequest> connect(Service service) {
        return client.request(targets.get(service));
    }

    /** Reads a small document of a service; anything but 200 is a failure. */
    public Future<Buffer> read(Service service, String path, Duration timeout) {
        RequestOptions options =
                target(service)
                        .setURI(service.address().getRawPath() + path)
                        .setTimeout(timeout.toMillis());
        return client.request(options)
                .compose(HttpClientRequest::send)
                .compose(response ->
                        response.statusCode() == OK
                                ? response.body()
                                : refused(service, path, response));
    }

    private static Future<Buffer> refused(
            Service service, String path, HttpClientResponse response) {
        response.resume();
        return Future.failedFuture(
                "%s answered %s with %d".formatted(service.name(), path, response.statusCode()));
    }

    private static RequestOptions target(Service service) {
        return new RequestOptions()
                .setHost(service.address().getHost())
                .setPort(service.port())
                .setSsl(service.tls());
    }
}
