package com.lead2order.gateway.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.spi.VertxServiceProvider;
import java.util.List;

/**
 * Puts a {@link HeadGuard} on every accepted connection. Neither Quarkus nor Vert.x has a time
 * limit for heads or a way to hook one in later than here.
 */
public final class GuardedConnections implements VertxServiceProvider {

    @Override
    public void init(VertxBuilder builder) {
        var _ = builder.findTransport(new Transport());
    }

    private static final class Transport extends JDKTransport {

        @Override
        public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domainSocket) {
            return domainSocket ? super.serverChannelFactory(true) : ServerSocket::new;
        }
    }

    private static final class ServerSocket extends NioServerSocketChannel {

        @Override
        protected int doReadMessages(List<Object> accepted) throws Exception {
            int count = super.doReadMessages(accepted);
            for (Object connection : accepted.subList(accepted.size() - count, accepted.size())) {
                ((Channel) connection).pipeline().addLast(new HeadGuard());
            }
            return count;
        }
    }
}
