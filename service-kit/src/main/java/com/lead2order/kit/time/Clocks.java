package com.lead2order.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The installation's clock: instants are UTC, its zone is the one of business dates. */
@ApplicationScoped
class Clocks {

    @Produces
    @Singleton
    Clock clock(@ConfigProperty(name = "lead2order.zone") String zone) {
        return Clock.tick(
                Clock.system(java.time.ZoneId.of(zone)), java.time.Duration.ofNanos(1000));
    }
}
