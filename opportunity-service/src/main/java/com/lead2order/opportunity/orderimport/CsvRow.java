package com.lead2order.opportunity.orderimport;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of a row by the names of their columns; empty ones are left out. */
record CsvRow(Map<String, String> cells) {

    @Nullable String get(String column) {
        return cells.get(column);
    }
}
