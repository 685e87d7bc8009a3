package com.lead2order.forecast.credit;

import com.lead2order.forecast.credit.CreditContract.CreditV1;
import com.lead2order.forecast.credit.CreditContract.UnresolvedV1;
import com.lead2order.kit.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/**
 * Who is credited with an order, as the API shows it.
 *
 * @param unresolved who is stated but not known yet
 * @param order where the order is
 */
record OrderCreditView(
        UUID orderId,
        long orderVersion,
        LocalDate bookingDate,
        Money netTotal,
        List<CreditV1> credits,
        List<UnresolvedV1> unresolved,
        String order) {

    static OrderCreditView of(OrderCredit credit) {
        return new OrderCreditView(
                credit.id(),
                credit.orderVersion(),
                credit.bookingDate(),
                Money.stored(credit.netTotal(), Currency.getInstance(credit.currency())),
                CreditContract.creditsOf(credit),
                CreditContract.unresolvedOf(credit),
                "/api/v1/orders/" + credit.id());
    }
}
