package com.lead2order.testing.planted;

import java.time.Instant;

class PlantedClock {

    Instant now() {
        return Instant.now();
    }
}
