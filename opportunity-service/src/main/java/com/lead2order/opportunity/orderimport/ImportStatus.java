package com.lead2order.opportunity.orderimport;

/** How far an import is. What was interrupted is completed by sending the same again. */
enum ImportStatus {
    RUNNING,
    COMPLETED,
    INTERRUPTED,
    FAILED
}
