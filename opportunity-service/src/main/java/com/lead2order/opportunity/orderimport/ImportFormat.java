package com.lead2order.opportunity.orderimport;

/** What a stream of orders is written in. */
enum ImportFormat {
    NDJSON,
    /** Decimals have a point. */
    CSV,
    /** Decimals have a comma. */
    CSV_DECIMAL_COMMA;

    boolean isCsv() {
        return this != NDJSON;
    }

    /** The name in requests and answers. */
    String code() {
        return isCsv() ? "csv" : "ndjson";
    }
}
