package com.lead2order.opportunity.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.lead2order.opportunity.erp.ErpOrder;
import com.lead2order.opportunity.order.OrderOrigin;
import com.lead2order.opportunity.order.OrderView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an order that was sent: what became of it, and the order as it holds now, or that
 * it waits.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderAnswer(
        @JsonUnwrapped @Nullable OrderView order,
        @JsonUnwrapped @Nullable Waiting waiting,
        Outcome outcome,
        @Nullable Quarantine quarantine) {

    /** An order that waits in quarantine; the id is the one it will have. */
    record Waiting(
            UUID id,
            OrderOrigin origin,
            String sourceSystem,
            String externalOrderNo,
            long sourceVersion,
            String status) {}

    /**
     * Why it waits.
     *
     * @param pointer the first place at fault
     * @param missing all of them
     */
    record Quarantine(String reason, String pointer, List<Missing> missing) {}

    static OrderAnswer of(Outcome outcome, OrderView order) {
        return new OrderAnswer(order, null, outcome, null);
    }

    /** A newer version may wait already; then this one is stale, and nothing more is said. */
    static OrderAnswer waiting(UUID id, ErpOrder order, List<Missing> missing, Outcome outcome) {
        return new OrderAnswer(
                null,
                new Waiting(
                        id,
                        OrderOrigin.ERP,
                        order.key().sourceSystem(),
                        order.key().externalOrderNo(),
                        order.sourceVersion(),
                        "QUARANTINED"),
                outcome,
                missing.isEmpty()
                        ? null
                        : new Quarantine(
                                missing.getFirst().reason(),
                                missing.getFirst().pointer(),
                                missing));
    }
}
