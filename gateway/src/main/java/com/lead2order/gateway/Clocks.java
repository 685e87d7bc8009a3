package com.lead2order.gateway;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one clock of the gateway, so that tests may hold it. */
final class Clocks {
    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }
}
