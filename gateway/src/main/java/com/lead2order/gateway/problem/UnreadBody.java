package com.lead2order.gateway.problem;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * What a client is still sending when its answer is settled already. Closing at once would reset
 * the connection and take the answer away from the client, so some of it is read and thrown away.
 */
public final class UnreadBody {
    private static final long SMALL = 64 * 1024;
    private static final long PATIENCE_IN_BYTES = 32 * 1024 * 1024;
    private static final long PATIENCE_IN_MILLIS = 3_000;

    private final HttpServerRequest request;
    private final boolean closing;
    private long discarded;

    private UnreadBody(HttpServerRequest request) {
        this.request = request;
        this.closing = !request.isEnded() && !isSmall(request);
    }

    public static UnreadBody of(HttpServerRequest request) {
        return new UnreadBody(request);
    }

    void announceClosing(HttpServerResponse response) {
        if (closing) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    /** To be called once the answer is written. A small rest leaves the connection usable. */
    public void discard() {
        if (request.isEnded()) {
            return;
        }
        request.exceptionHandler(_ -> {});
        request.handler(this::count);
        Vertx vertx = Vertx.currentContext().owner();
        long timer = vertx.setTimer(PATIENCE_IN_MILLIS, _ -> close());
        request.endHandler(_ -> end(vertx, timer));
        request.resume();
    }

    private void count(Buffer chunk) {
        discarded += chunk.length();
        if (discarded > PATIENCE_IN_BYTES) {
            close();
        }
    }

    private void end(Vertx vertx, long timer) {
        vertx.cancelTimer(timer);
        if (closing) {
            close();
        }
    }

    private void close() {
        var _ = request.connection().close();
    }

    private static boolean isSmall(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean chunked = request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        if (chunked || request.headers().contains(HttpHeaders.EXPECT)) {
            return false;
        }
        try {
            return length == null || Long.parseLong(length) <= SMALL;
        } catch (NumberFormatException _) {
            return false;
        }
    }
}
