package com.lead2order.opportunity.quarantine;

import com.lead2order.kit.rule.RuleViolation;
import com.lead2order.kit.rule.Violation;
import com.lead2order.opportunity.erp.ErpOrder;
import com.lead2order.opportunity.erp.OrderCheck;
import com.lead2order.opportunity.erp.StatedOrder;
import com.lead2order.opportunity.intake.Missing;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** An order that waits; its id becomes the order's. */
@Entity
@Table(name = "order_quarantine")
class QuarantinedOrder {

    @Id private UUID id;
    private String sourceSystem;
    private String externalOrderNo;
    private long sourceVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private StatedOrder raw;

    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Missing> missing;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable List<Violation> refusal;

    private @Nullable UUID importId;
    private Instant quarantinedAt;

    @SuppressWarnings("NullAway.Init")
    QuarantinedOrder() {}

    UUID id() {
        return id;
    }

    /** The order as it was sent, on the day it was sent. */
    ErpOrder order(ZoneId zone) {
        return OrderCheck.check(raw, LocalDate.ofInstant(quarantinedAt, zone));
    }

    /** Rules became stricter while it waited: it is to be sent again, corrected. */
    void refuse(RuleViolation violation) {
        refusal = violation.violations();
    }

    /** The waiting order as the API shows it. */
    QuarantineView view() {
        return new QuarantineView(
                id,
                sourceSystem,
                externalOrderNo,
                sourceVersion,
                reason,
                missing.isEmpty() ? "" : missing.getFirst().pointer(),
                missing,
                refusal,
                raw,
                importId,
                quarantinedAt);
    }
}
