package com.lead2order.gateway.routing;

import com.lead2order.gateway.limits.RequestKind;
import com.lead2order.gateway.problem.Detail;
import com.lead2order.gateway.problem.GatewayProblem;
import com.lead2order.gateway.problem.Problems;
import com.lead2order.gateway.problem.UnreadBody;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.streams.Pipe;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to a service and its answer on the way back, both streamed. Whatever goes
 * wrong before the answer begins becomes a problem that names the service; what goes wrong later
 * closes the connection, so that nobody takes half an answer for a whole one.
 */
final class Forwarding {
    private static final int NO_CONTENT = 204;

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final Service service;
    private final String uri;
    private final RequestKind kind;
    private final Parts parts;
    private final boolean hasBody;
    private final long started = System.nanoTime();

    private long received;
    private boolean repeated;
    private boolean answered;
    private boolean relayed;
    private boolean uploaded;
    private boolean abandoned;
    private @Nullable GatewayProblem trouble;

    /** What every forwarding works with. */
    @Singleton
    record Parts(ServiceClient client, Problems problems, RequestTimes times, OpenRequests open) {}

    Forwarding(RoutingContext context, Route route, RequestKind kind, Parts parts) {
        this.context = context;
        this.request = context.request();
        this.service = route.service();
        this.uri = route.uri();
        this.kind = kind;
        this.parts = parts;
        this.hasBody = RequestBody.isIn(request);
        this.uploaded = !hasBody;
    }

    void start() {
        parts.open().begin();
        connect();
    }

    private void connect() {
        parts.client()
                .connect(service)
                .onSuccess(this::send)
                .onFailure(_ -> end(GatewayProblem.SERVICE_UNAVAILABLE));
    }

    private void send(HttpClientRequest call) {
        if (request.response().closed()) {
            call.reset();
            parts.open().end();
            return;
        }
        call.exceptionHandler(_ -> {});
        Deadline deadline = Deadline.start(kind.timeout(), () -> expire(call));
        ProxyRequest outgoing = ProxyRequest.reverseProxy(request);
        PassedHeaders.toService(outgoing.headers(), request);
        outgoing.setURI(service.address().getRawPath() + uri);
        HostAndPort authority = request.authority();
        if (authority != null) {
            // services see the host that the client asked for, so their links lead back here
            outgoing.setAuthority(authority);
        }
        outgoing.setBody(hasBody ? watched(outgoing.getBody(), deadline) : null);
        if (request.headers().contains(HttpHeaders.EXPECT)) {
            request.response().writeContinue();
        }
        outgoing.send(call)
                .onSuccess(answer -> relay(answer, call, deadline))
                .onFailure(_ -> {
                    deadline.cancel();
                    fail();
                });
    }

    private Body watched(Body body, Deadline deadline) {
        WatchedStream stream =
                new WatchedStream(
                        body.stream(),
                        bytes -> {
                            received += bytes;
                            if (kind.stream()) {
                                deadline.prolong();
                            }
                            return received <= kind.largestBody() || tooLarge();
                        },
                        complete -> letGoOfBody(complete, deadline));
        return Body.body(stream, body.length());
    }

    private boolean tooLarge() {
        trouble = GatewayProblem.BODY_TOO_LARGE;
        return false;
    }

    private void expire(HttpClientRequest call) {
        trouble = uploaded ? GatewayProblem.SERVICE_TIMEOUT : GatewayProblem.REQUEST_TIMEOUT;
        call.reset();
    }

    private void relay(ProxyResponse answer, HttpClientRequest call, Deadline deadline) {
        answered = true;
        deadline.prolong();
        WatchedStream body =
                new WatchedStream(
                        answer.getBody().stream(),
                        _ -> {
                            deadline.prolong();
                            return true;
                        },
                        _ -> {});
        writeHead(answer);
        Pipe<Buffer> pipe = body.pipe().endOnFailure(false);
        pipe.to(request.response())
                .onFailure(_ -> breakOff(call))
                .onComplete(_ -> {
                    parts.times().record(service, answer.getStatusCode(), started);
                    parts.open().end();
                    relayed = true;
                    finish(deadline);
                });
    }

    private void writeHead(ProxyResponse answer) {
        HttpServerResponse response = request.response();
        response.setStatusCode(answer.getStatusCode());
        MultiMap headers = answer.headers();
        PassedHeaders.toClient(headers, request);
        headers.forEach((name, value) -> response.headers().add(name, value));
        boolean lengthUnknown =
                answer.getBody().length() < 0 && answer.getStatusCode() != NO_CONTENT;
        if (lengthUnknown && request.version() != HttpVersion.HTTP_1_0) {
            response.setChunked(true);
        }
    }

    /** The service or the client has gone in the middle; the other one has to learn of it. */
    private void breakOff(HttpClientRequest call) {
        call.reset();
        if (!request.response().closed()) {
            var _ = request.connection().close();
        }
    }

    private void letGoOfBody(boolean complete, Deadline deadline) {
        uploaded = complete;
        abandoned = !complete;
        finish(deadline);
    }

    /**
     * A service may answer before it has read everything. Until the upload is over too, the
     * connection to the service is not free, and after that it may belong to another request, so
     * the deadline must not touch it any more. What was left unread is nobody's.
     */
    private void finish(Deadline deadline) {
        if (relayed && (uploaded || abandoned)) {
            deadline.cancel();
            if (abandoned) {
                UnreadBody.of(request).discard();
            }
        }
    }

    private void fail() {
        if (trouble != null) {
            end(trouble);
        } else if (mayRepeat() && !request.response().closed()) {
            repeated = true;
            connect();
        } else {
            end(GatewayProblem.SERVICE_CONNECTION_LOST);
        }
    }

    /** A kept connection may have been closed just now; a read is simply sent once more. */
    private boolean mayRepeat() {
        HttpMethod method = request.method();
        return !repeated
                && !hasBody
                && (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD));
    }

    private void end(GatewayProblem problem) {
        if (answered) {
            return;
        }
        answered = true;
        parts.open().end();
        parts.times().record(service, problem.status(), started);
        String name = service.name();
        long seconds = kind.timeout().toSeconds();
        switch (problem) {
            case BODY_TOO_LARGE -> answer(null, problem, Detail.BODY_TOO_LARGE, kind.largestBody());
            case REQUEST_TIMEOUT -> answer(null, problem, Detail.BODY_TOO_LATE, seconds);
            case SERVICE_TIMEOUT -> answer(name, problem, Detail.SERVICE_SILENT, name, seconds);
            case SERVICE_CONNECTION_LOST -> answer(name, problem, Detail.SERVICE_LOST, name);
            default -> answer(name, problem, Detail.SERVICE_DOWN, name);
        }
    }

    private void answer(
            @Nullable String named, GatewayProblem problem, Detail detail, Object... values) {
        parts.problems().answerFor(named, context, problem, detail, values);
    }
}
