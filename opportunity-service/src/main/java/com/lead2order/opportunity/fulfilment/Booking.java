package com.lead2order.opportunity.fulfilment;

import com.lead2order.kit.money.Money;
import com.lead2order.opportunity.erp.OrderStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the ERP has booked of one won opportunity.
 *
 * @param amount what its orders of the ERP count for, in the currency of the opportunity
 * @param notConvertible what they count for in currencies that have no rate; not in the amount
 * @param orderIds its own order first, then those of the ERP
 */
public record Booking(
        UUID opportunityId, BigDecimal amount, List<Money> notConvertible, List<UUID> orderIds) {

    /** Whether the ERP has booked nothing that counts. */
    public boolean isNothing() {
        return amount.signum() == 0 && notConvertible.isEmpty();
    }

    /** How far the order of the opportunity is: its deliveries are what the ERP has booked. */
    OrderStatus statusOf(BigDecimal won) {
        if (isNothing()) {
            return OrderStatus.OPEN;
        }
        return amount.compareTo(won) >= 0 ? OrderStatus.FULFILLED : OrderStatus.PARTIAL;
    }

    /** One order of the ERP. */
    record Part(UUID orderId, BigDecimal actual, Currency currency, @Nullable BigDecimal rate) {}

    /** The booking that orders of the ERP make, for the given order of a won opportunity. */
    static Booking of(UUID opportunityId, UUID placedOrderId, List<Part> parts) {
        var amount = BigDecimal.ZERO;
        var missing = new TreeMap<String, Money>();
        var orderIds = new ArrayList<>(List.of(placedOrderId));
        for (var part : parts) {
            orderIds.add(part.orderId());
            if (part.rate() != null) {
                amount = amount.add(part.actual().multiply(part.rate()));
            } else if (part.actual().signum() != 0) {
                missing.merge(
                        part.currency().getCurrencyCode(),
                        Money.stored(part.actual(), part.currency()),
                        (one, other) ->
                                Money.stored(one.amount().add(other.amount()), one.currency()));
            }
        }
        return new Booking(
                opportunityId,
                Money.shown(amount.setScale(Money.SCALE, RoundingMode.HALF_UP)),
                List.copyOf(missing.values()),
                List.copyOf(orderIds));
    }
}
