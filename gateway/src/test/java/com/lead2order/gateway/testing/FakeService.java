package com.lead2order.gateway.testing;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A service as a real HTTP server. It answers with what it was sent; the parameter {@code do}, or
 * else the last segment of a path, makes it misbehave in the way that it names.
 */
public final class FakeService {
    private static final int CHUNK = 64 * 1024;

    public final String key;
    public final AtomicInteger requests = new AtomicInteger();
    public final AtomicInteger abortedRequests = new AtomicInteger();
    public final AtomicLong bytesSent = new AtomicLong();
    public volatile JsonObject description = new JsonObject();
    private final Vertx vertx;
    private volatile HttpServer server;

    FakeService(Vertx vertx, String key) {
        this.vertx = vertx;
        this.key = key;
        start();
    }

    public void start() {
        URI address = ConfigProvider.getConfig().getValue("lead2order.services." + key, URI.class);
        server =
                await(
                        vertx.createHttpServer()
                                .requestHandler(this::handle)
                                .listen(address.getPort(), "localhost"));
    }

    public void stop() {
        await(server.close());
    }

    private static <T> T await(io.vertx.core.Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void handle(HttpServerRequest request) {
        requests.incrementAndGet();
        HttpServerResponse response = request.response();
        request.exceptionHandler(_ -> {});
        response.exceptionHandler(_ -> abortedRequests.incrementAndGet());
        String path = request.path();
        if (path.equals("/q/openapi")) {
            response.end(description.toBuffer());
            return;
        }
        if (path.equals("/q/health/ready")) {
            response.end("{\"status\":\"UP\"}");
            return;
        }
        switch (request.getParam("do", path.substring(path.lastIndexOf('/') + 1))) {
            case "never-answers" -> {}
            case "dies" -> request.body().onComplete(_ -> request.connection().close());
            case "dies-at-once" -> request.connection().close();
            case "dies-the-first-time" -> {
                if (requests.get() == 1) {
                    request.connection().close();
                } else {
                    echo(request);
                }
            }
            case "breaks-off" -> {
                response.putHeader("Content-Length", "1000");
                response.write("only the beginning")
                        .onComplete(_ -> vertx.setTimer(50, _ -> request.connection().close()));
            }
            case "breaks-off-chunked" -> {
                response.setChunked(true);
                response.write("only the beginning")
                        .onComplete(_ -> vertx.setTimer(50, _ -> request.connection().close()));
            }
            case "stalls" -> response.setChunked(true).write("only the beginning");
            case "no-content" -> response.setStatusCode(204).end();
            case "not-modified" -> response.setStatusCode(304).putHeader("ETag", "\"7\"").end();
            case "created" ->
                    response.setStatusCode(201)
                            .putHeader(
                                    "Location",
                                    "http://" + request.getHeader("Host") + "/api/v1/leads/1")
                            .end();
            case "much" -> sendMuch(response, 64);
            case "refuses-early" -> {
                request.pause();
                response.setStatusCode(403).end("no");
            }
            case "answers-early-and-closes" -> {
                request.pause();
                response.setStatusCode(403).putHeader("Connection", "close").end("no");
                vertx.setTimer(50, _ -> request.connection().close());
            }
            case "reads-nothing" -> request.pause();
            case "talkative" -> {
                response.putHeader("Server", "secret/1.0");
                response.putHeader("X-Powered-By", "secret");
                response.putHeader("Connection", "X-Inside");
                response.putHeader("X-Inside", "1");
                response.putHeader("Set-Cookie", "a=b");
                response.putHeader("X-Frame-Options", "ALLOWALL");
                response.putHeader("Access-Control-Allow-Origin", "*");
                response.putHeader("ETag", "\"1\"");
                response.end("{}");
            }
            case "problem" ->
                    response.setStatusCode(409)
                            .putHeader("Content-Type", "application/problem+json")
                            .end("{\"type\":\"/problems/of-the-service\"}");
            default -> echo(request);
        }
    }

    private void echo(HttpServerRequest request) {
        AtomicLong received = new AtomicLong();
        request.handler(chunk -> received.addAndGet(chunk.length()));
        request.endHandler(_ -> {
            JsonObject headers = new JsonObject();
            request.headers()
                    .names()
                    .forEach(name ->
                            headers.put(
                                    name.toLowerCase(java.util.Locale.ROOT),
                                    new JsonArray(request.headers().getAll(name))));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(
                            new JsonObject()
                                    .put("service", key)
                                    .put("method", request.method().name())
                                    .put("uri", request.uri())
                                    .put("headers", headers)
                                    .put("received", received.get())
                                    .toBuffer());
        });
    }

    private void sendMuch(HttpServerResponse response, int megabytes) {
        response.setChunked(true);
        sendNext(response, megabytes * 1024L * 1024L);
    }

    private void sendNext(HttpServerResponse response, long left) {
        if (left <= 0) {
            response.end();
            return;
        }
        response.write(Buffer.buffer(new byte[CHUNK]));
        bytesSent.addAndGet(CHUNK);
        if (response.writeQueueFull()) {
            response.drainHandler(_ -> sendNext(response, left - CHUNK));
        } else {
            vertx.runOnContext(_ -> sendNext(response, left - CHUNK));
        }
    }
}
