package com.lead2order.agreement.known;

/** Somebody may report to another person than before; sent inside the transaction. */
public record ReportingLinesRedrawn() {}
