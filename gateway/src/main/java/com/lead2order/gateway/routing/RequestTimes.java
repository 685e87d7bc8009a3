package com.lead2order.gateway.routing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How long requests took, by service and class of status. */
@Singleton
class RequestTimes {
    private static final int STATUS_CLASSES = 5;

    private final Map<Service, List<Timer>> timers;

    RequestTimes(Services services, MeterRegistry registry) {
        timers =
                services.all().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        service -> service,
                                        service -> timersOf(service, registry)));
    }

    void record(Service service, int status, long startedNanos) {
        List<Timer> ofService = timers.get(service);
        if (ofService != null) {
            int statusClass = Math.clamp(status / 100, 1, STATUS_CLASSES);
            ofService
                    .get(statusClass - 1)
                    .record(System.nanoTime() - startedNanos, TimeUnit.NANOSECONDS);
        }
    }

    private static List<Timer> timersOf(Service service, MeterRegistry registry) {
        return IntStream.rangeClosed(1, STATUS_CLASSES)
                .mapToObj(statusClass ->
                        Timer.builder("lead2order.gateway.requests")
                                .description("Requests passed on to a service")
                                .tag("service", service.name())
                                .tag("status", statusClass + "xx")
                                .register(registry))
                .toList();
    }
}
