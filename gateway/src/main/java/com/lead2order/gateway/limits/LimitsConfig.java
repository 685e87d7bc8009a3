package com.lead2order.gateway.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Set;

/** How much is too much; all of it may be set by the operator. */
@ConfigMapping(prefix = "lead2order.gateway.limits")
interface LimitsConfig {

    @WithDefault("8K")
    MemorySize uri();

    @WithDefault("32K")
    MemorySize headers();

    Bodies body();

    Timeouts timeout();

    Rate rate();

    /** Last path segments of requests that carry a list of items, at most 1,000. */
    @WithDefault("bulk,lead-conversions,order-control-totals")
    Set<String> bulkPaths();

    /** Last path segments of requests that are streams of any length. */
    @WithDefault("imports,order-imports")
    Set<String> streamPaths();

    /** Largest bodies by kind of request. */
    interface Bodies {
        @WithDefault("1M")
        MemorySize ordinary();

        @WithDefault("16M")
        MemorySize bulk();

        @WithDefault("2G")
        MemorySize stream();
    }

    /**
     * Ordinary and bulk requests must be answered within their time. For streams, and for bodies of
     * answers, it is the longest silence.
     */
    interface Timeouts {
        @WithDefault("30s")
        Duration ordinary();

        @WithDefault("2m")
        Duration bulk();

        @WithDefault("15m")
        Duration stream();

        /** Until the whole head of the first request of a connection is there. */
        @WithDefault("15s")
        Duration head();

        /** Until the whole head of a further request is there; then the connection is closed. */
        @WithDefault("75s")
        Duration idle();
    }

    /**
     * Requests of one caller in one window, each kind for itself. A person at work stays far below
     * them; who copies the whole database through the API does not.
     */
    interface Rate {
        @WithDefault("3000")
        long reads();

        @WithDefault("1500")
        long writes();

        @WithDefault("100")
        long bulk();

        /** Calls without a known token from one address, and pages that need none. */
        @WithDefault("1000")
        long address();

        /** How many times as much a client with a token of its own may ask for, such as an ERP. */
        @WithDefault("10")
        long clientFactor();

        @WithName("per")
        @WithDefault("10s")
        Duration window();

        /** How many callers are counted at the same time; the longest silent is forgotten first. */
        @WithDefault("10000")
        long callers();
    }
}
