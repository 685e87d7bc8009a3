package com.lead2order.opportunity.quarantine;

import com.lead2order.kit.rule.Violation;
import com.lead2order.opportunity.erp.StatedOrder;
import com.lead2order.opportunity.intake.Missing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A waiting order as the API shows it.
 *
 * @param pointer the first place that names something unknown
 * @param refusal rules that it violates since they became stricter; it is to be sent again
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
        @Nullable List<Violation> refusal,
        StatedOrder order,
        @Nullable UUID importId,
        Instant quarantinedAt) {}
