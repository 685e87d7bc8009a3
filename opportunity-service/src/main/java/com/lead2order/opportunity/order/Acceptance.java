package com.lead2order.opportunity.order;

import com.lead2order.kit.money.Money;
import com.lead2order.opportunity.order.OrderContract.LineV1;
import com.lead2order.opportunity.order.OrderContract.OrderV1;
import com.lead2order.opportunity.order.OrderContract.StatedV1;
import com.lead2order.opportunity.order.Resolution.KnownProduct;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order that becomes the current one.
 *
 * @param version of the record, which the other services compare
 * @param products of the lines, in their order
 * @param opportunityId as stated, or that of the order it fulfils
 */
record Acceptance(
        ErpOrder order,
        UUID id,
        long version,
        HeldOrders.@Nullable Current replaced,
        UUID accountId,
        List<KnownProduct> products,
        @Nullable UUID opportunityId,
        @Nullable UUID fulfilsOrderId) {

    /** Whether it names an opportunity, or the order that it replaces did. */
    boolean concernsAnOpportunity() {
        return order.namesAnOpportunity() || (replaced != null && replaced.opportunityId() != null);
    }

    /** As the order that it replaces has changed meanwhile. */
    Acceptance replacing(HeldOrders.Current current) {
        return new Acceptance(
                order,
                id,
                current.version() + 1,
                current,
                accountId,
                products,
                opportunityId,
                fulfilsOrderId);
    }

    Acceptance fulfilling(UUID opportunity, UUID fulfilledOrder) {
        return new Acceptance(
                order, id, version, replaced, accountId, products, opportunity, fulfilledOrder);
    }

    OrderEvent event() {
        return replaced == null ? new OrderEvent.Accepted(id) : new OrderEvent.Replaced(id);
    }

    /** The published state. */
    OrderV1 state() {
        var lines = new ArrayList<LineV1>(products.size());
        for (int i = 0; i < products.size(); i++) {
            var line = order.lines().get(i);
            var product = products.get(i);
            lines.add(
                    new LineV1(
                            line.lineNo(),
                            product.id(),
                            product.groupId(),
                            product.groupPath(),
                            OrderContract.plain(line.qty()),
                            Money.shown(line.unitPrice()),
                            OrderContract.plain(line.discountPercent()),
                            Money.shown(line.netAmount())));
        }
        return new OrderV1(
                id,
                OrderOrigin.ERP,
                order.key().sourceSystem(),
                order.key().externalOrderNo(),
                order.sourceVersion(),
                OrderStatus.OPEN,
                order.type(),
                accountId,
                opportunityId,
                fulfilsOrderId,
                order.partnerId(),
                order.channel(),
                order.orderDate(),
                order.bookingDate(),
                order.currency(),
                Money.shown(order.netTotal()),
                OrderContract.shown(order.taxTotal()),
                OrderContract.shown(order.freightTotal()),
                Money.shown(order.roundingDifference()),
                StatedV1.of(order.stated().salesPerson()),
                StatedV1.of(order.stated().territory()),
                lines);
    }
}
