package com.lead2order.gateway.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection on which no whole head of a request arrives in time, be it that nothing comes
 * or a byte now and then. All calls come from the event loop of the connection.
 */
final class HeadGuard extends ChannelInboundHandlerAdapter {

    private static final String HTTP_SERVER = "handler";

    private @Nullable ScheduledFuture<?> deadline;
    private boolean readsHeads;
    private int unanswered;

    /** How long heads may take; operators may set it. */
    private static final class Limits {
        static final Duration HEAD = of("head", Duration.ofSeconds(15));
        static final Duration IDLE = of("idle", Duration.ofSeconds(75));

        private static Duration of(String name, Duration usual) {
            return ConfigProvider.getConfig()
                    .getOptionalValue("lead2order.gateway.limits.timeout." + name, Duration.class)
                    .orElse(usual);
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext connection) {
        expectHead(connection, Limits.HEAD);
        connection.fireChannelActive();
    }

    /** The HTTP server has set itself up by the time the first bytes arrive, and not before. */
    @Override
    public void channelRead(ChannelHandlerContext connection, Object bytes) {
        if (!readsHeads && connection.pipeline().get(HTTP_SERVER) != null) {
            readsHeads = true;
            var _ =
                    connection
                            .pipeline()
                            .addBefore(HTTP_SERVER, "heads", new Heads(this, connection));
        }
        connection.fireChannelRead(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) {
        headArrived();
        connection.fireChannelInactive();
    }

    private void expectHead(ChannelHandlerContext connection, Duration atMost) {
        headArrived();
        deadline =
                connection
                        .executor()
                        .schedule(
                                () -> close(connection), atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void close(ChannelHandlerContext connection) {
        var _ = connection.close();
    }

    private void headArrived() {
        if (deadline != null) {
            var _ = deadline.cancel(false);
            deadline = null;
        }
    }

    /** Between the codec and the HTTP server, where heads are whole. */
    private static final class Heads extends ChannelDuplexHandler {

        private final HeadGuard guard;
        private final ChannelHandlerContext connection;

        Heads(HeadGuard guard, ChannelHandlerContext connection) {
            this.guard = guard;
            this.connection = connection;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object part) {
            if (part instanceof HttpRequest head) {
                guard.headArrived();
                guard.unanswered++;
                head.headers().remove(MalformedAddress.HEADER);
                if (!isReadable(head.uri())) {
                    head.headers().set(MalformedAddress.HEADER, "true");
                    head.setUri("/");
                }
            }
            context.fireChannelRead(part);
        }

        @Override
        public void write(ChannelHandlerContext context, Object part, ChannelPromise written) {
            if (part instanceof LastHttpContent && !isInterim(part) && --guard.unanswered <= 0) {
                guard.expectHead(connection, Limits.IDLE);
            }
            var _ = context.write(part, written);
        }
    }

    /** As "100 Continue", after which the answer itself follows. */
    private static boolean isInterim(Object part) {
        return part instanceof HttpResponse head
                && head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    /** Quarkus answers any other address itself, with nothing but the status 400. */
    private static boolean isReadable(String address) {
        try {
            return new URI(address) != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
