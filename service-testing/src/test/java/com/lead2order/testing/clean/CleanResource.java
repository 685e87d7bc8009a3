package com.lead2order.testing.clean;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;

@Path("/clean")
@Produces("application/json")
class CleanResource {

    private final Clock clock;

    CleanResource(Clock clock) {
        this.clock = clock;
    }

    Instant read() {
        return clock.instant();
    }
}
