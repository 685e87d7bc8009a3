package com.lead2order.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** How the gateway talks to the services, and what it lets through unchecked. */
@ConfigMapping(prefix = "lead2order.gateway")
interface ConnectionsConfig {

    Connections connections();

    /** Collections whose service checks something else than a token, such as an API key. */
    @WithDefault("lead-captures")
    Set<String> openCollections();

    /** Whether the metrics page needs no token; for networks that only the operator reaches. */
    @WithDefault("false")
    boolean openMetrics();

    /** How long a gateway that is told to stop waits for the requests on their way. */
    @WithDefault("20s")
    Duration shutdownTimeout();

    /** Connections to each service. */
    interface Connections {
        /**
         * Requests that one service works on at the same time for one event loop; there are about
         * as many loops as cores.
         */
        @WithDefault("64")
        int perLoop();

        /** Requests of one loop that may wait for a connection; more are refused at once. */
        @WithDefault("1000")
        int waiting();

        /** How long to wait for a new connection. */
        @WithDefault("2s")
        Duration connectTimeout();

        /** How long a request may wait until a connection is free. */
        @WithDefault("10s")
        Duration waitTimeout();

        /** How long an unused connection is kept; shorter than the services' own idle timeout. */
        @WithDefault("60s")
        Duration keepAlive();
    }
}
