package com.lead2order.opportunity.quarantine;

import com.lead2order.opportunity.order.Missing;
import com.lead2order.opportunity.order.StatedOrder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A waiting order as the API shows it.
 *
 * @param pointer the first place that names something unknown
 * @param order as the ERP sent it
 */
record QuarantineView(
        UUID id,
        String sourceSystem,
        String externalOrderNo,
        long sourceVersion,
        String reason,
        String pointer,
        List<Missing> missing,
        StatedOrder order,
        @Nullable UUID importId,
        Instant quarantinedAt) {}
