package com.lead2order.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The programs of Lead2Order itself: five services and the gateway before them. */
public enum Service {
    LEAD("lead-service", 8081, 80, Code.FAST_IN_THE_END),
    OPPORTUNITY("opportunity-service", 8082, 144, Code.FAST_AT_ONCE),
    FORECAST("forecast-service", 8083, 144, Code.FAST_AT_ONCE),
    TARGET_AGREEMENT("target-agreement-service", 8084, 80, Code.FAST_AT_ONCE),
    PARTNER("partner-service", 8085, 72, Code.FAST_AT_ONCE),
    GATEWAY("gateway", 8080, 56, Code.FAST_SOON);

    /**
     * How the JVM compiles. Where the database does most of the work, the first compiler alone is
     * at its speed within seconds and needs half the memory; where many small requests are
     * answered, the second one doubles what a core can do after some minutes.
     */
    enum Code {
        /** By the first compiler alone. */
        FAST_AT_ONCE,
        /** By both compilers, as the JVM does by itself. */
        FAST_SOON,
        /**
         * By both, but each method later: what runs only while a service starts is not worth
         * compiling, and without that it starts in three quarters of the time.
         */
        FAST_IN_THE_END
    }

    private final String module;
    private final int usualPort;
    private final int heapMegabytes;
    private final Code code;

    Service(String module, int usualPort, int heapMegabytes, Code code) {
        this.module = module;
        this.usualPort = usualPort;
        this.heapMegabytes = heapMegabytes;
        this.code = code;
    }

    /** The folder and the name of the artifact. */
    public String module() {
        return module;
    }

    public int usualPort() {
        return usualPort;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    Code code() {
        return code;
    }

    /** What owns data has a database of its own; the gateway has none. */
    public Optional<String> database() {
        return this == GATEWAY ? Optional.empty() : Optional.of(name().toLowerCase(Locale.ROOT));
    }

    static List<String> databases() {
        return Arrays.stream(values()).flatMap(service -> service.database().stream()).toList();
    }
}
