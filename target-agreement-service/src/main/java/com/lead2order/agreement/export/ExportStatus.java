package com.lead2order.agreement.export;

/** How far an agreed line is on its way into the ERP. */
public enum ExportStatus {
    /** In force, and not yet fetched. */
    PENDING,
    /** Fetched, and not yet answered. */
    SENT,
    /** The ERP has it. */
    ACKNOWLEDGED,
    /** The ERP does not take it, and says why. */
    REJECTED
}
