package com.lead2order.agreement.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a line is on its way into the ERP.
 *
 * @param key of the target in the ERP
 * @param ackAt when the ERP answered last
 */
public record ExportState(
        ExportStatus state,
        @Nullable String key,
        @Nullable Instant ackAt,
        @Nullable String error) {}
