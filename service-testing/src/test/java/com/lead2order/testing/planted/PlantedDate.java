package com.lead2order.testing.planted;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

class PlantedDate {

    static final String SQL = "select 1 from person where active_to > current_date";

    LocalDate inUtc(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
