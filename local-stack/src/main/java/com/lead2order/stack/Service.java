package com.lead2order.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The programs of Lead2Order itself: five services and the gateway before them. */
public enum Service {
    LEAD("lead-service", 8081, 96),
    OPPORTUNITY("opportunity-service", 8082, 160),
    FORECAST("forecast-service", 8083, 160),
    TARGET_AGREEMENT("target-agreement-service", 8084, 96),
    PARTNER("partner-service", 8085, 80),
    GATEWAY("gateway", 8080, 64);

    private final String module;
    private final int usualPort;
    private final int heapMegabytes;

    Service(String module, int usualPort, int heapMegabytes) {
        this.module = module;
        this.usualPort = usualPort;
        this.heapMegabytes = heapMegabytes;
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

    /** What owns data has a database of its own; the gateway has none. */
    public Optional<String> database() {
        return this == GATEWAY ? Optional.empty() : Optional.of(name().toLowerCase(Locale.ROOT));
    }

    static List<String> databases() {
        return Arrays.stream(values()).flatMap(service -> service.database().stream()).toList();
    }
}
