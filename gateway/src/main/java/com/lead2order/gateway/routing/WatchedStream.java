package com.lead2order.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A body on its way through the gateway, with the back-pressure of its source. The watch is told
 * the size of each chunk and may end the stream there with a failure; the reader lets go of the
 * stream when it needs no more of it, at the end or before.
 */
final class WatchedStream implements ReadStream<Buffer> {
    private final ReadStream<Buffer> source;
    private final IntPredicate watch;
    private final LetGo letGo;
    private @Nullable Handler<Throwable> failureHandler;
    private boolean cut;
    private boolean ended;

    /** Called once nothing more is read from the stream. */
    interface LetGo {
        void letGo(boolean complete);
    }

    WatchedStream(ReadStream<Buffer> source, IntPredicate watch, LetGo letGo) {
        this.source = source;
        this.watch = watch;
        this.letGo = letGo;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        source.handler(handler == null ? null : chunk -> pass(chunk, handler));
        if (handler == null) {
            letGo.letGo(ended);
        }
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        if (cut) {
            return;
        }
        if (watch.test(chunk.length())) {
            handler.handle(chunk);
        } else {
            cut = true;
            if (failureHandler != null) {
                failureHandler.handle(new IllegalStateException("The body was cut off"));
            }
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        failureHandler = handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(handler == null ? null : _ -> end(handler));
        return this;
    }

    private void end(Handler<Void> handler) {
        ended = true;
        handler.handle(null);
    }

    @Override
    public ReadStream<Buffer> pause() {
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}
