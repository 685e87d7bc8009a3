package com.lead2order.opportunity.order;

import com.lead2order.opportunity.erp.ErpOrder;
import com.lead2order.opportunity.erp.HeldOrders;
import com.lead2order.opportunity.erp.OrderFlag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order that becomes the current one.
 *
 * @param version of the record, which the other services compare
 * @param sellerId the stated sales person, where they are known; the order is theirs at once
 * @param products of the lines, in their order
 * @param opportunityId as stated, or that of the order it fulfils
 */
public record Acceptance(
        ErpOrder order,
        UUID id,
        long version,
        HeldOrders.@Nullable Current replaced,
        UUID accountId,
        @Nullable UUID sellerId,
        List<KnownProduct> products,
        List<OrderFlag> flags,
        @Nullable UUID opportunityId,
        @Nullable UUID fulfilsOrderId) {

    /** Whether it names an opportunity, or the order that it replaces did. */
    public boolean concernsAnOpportunity() {
        return order.namesAnOpportunity() || (replaced != null && replaced.opportunityId() != null);
    }

    /** As the order that it replaces has changed meanwhile. */
    public Acceptance replacing(HeldOrders.Current current) {
        return new Acceptance(
                order,
                id,
                current.version() + 1,
                current,
                accountId,
                sellerId,
                products,
                flags,
                opportunityId,
                fulfilsOrderId);
    }

    public Acceptance fulfilling(UUID opportunity, UUID fulfilledOrder) {
        return new Acceptance(
                order,
                id,
                version,
                replaced,
                accountId,
                sellerId,
                products,
                flags,
                opportunity,
                fulfilledOrder);
    }

    /**
     * The day on which what is cancelled is taken back: as stated, else the one it was known
     * before, where no more is cancelled than then, else the day of this version.
     */
    public @Nullable LocalDate cancelledOn() {
        if (!order.isCancelled() && order.cancelledAmount().signum() == 0) {
            return null;
        }
        if (order.cancelledOn() != null) {
            return order.cancelledOn();
        }
        return replaced != null && replaced.cancelledOn() != null && replaced.cancelsAsMuch(order)
                ? replaced.cancelledOn()
                : order.receivedOn();
    }

    public OrderEvent event() {
        if (replaced == null) {
            return new OrderEvent.Accepted(id);
        }
        return order.isCancelled() && !replaced.isCancelled()
                ? new OrderEvent.Cancelled(id)
                : new OrderEvent.Replaced(id);
    }

    /** The lines with their products. */
    public List<OrderLine> lines() {
        var lines = new ArrayList<OrderLine>(products.size());
        for (int i = 0; i < products.size(); i++) {
            lines.add(new OrderLine(order.lines().get(i).figures(), products.get(i), null, null));
        }
        return lines;
    }
}
