package com.lead2order.testing.planted;

import java.time.Instant;
import java.time.LocalDate;

class PlantedClock {

    Instant now() {
        return Instant.now();
    }

    LocalDate read(String text) {
        return LocalDate.parse(text);
    }
}
