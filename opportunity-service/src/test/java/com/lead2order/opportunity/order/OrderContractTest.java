package com.lead2order.opportunity.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.kit.money.Money;
import com.lead2order.kit.reference.Reference;
import com.lead2order.opportunity.erp.HeldOrders;
import com.lead2order.opportunity.erp.OrderCheck;
import com.lead2order.opportunity.erp.OrderStatus;
import com.lead2order.opportunity.erp.OrderType;
import com.lead2order.opportunity.erp.StatedOrder;
import com.lead2order.opportunity.erp.StatedOrder.StatedLine;
import com.lead2order.opportunity.testdata.TestJson;
import com.lead2order.testing.Contracts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderContractTest {

    private static UUID id(int number) {
        return UUID.fromString("01900000-0000-7000-8000-%012d".formatted(number));
    }

    private static Acceptance accepted(long sourceVersion, LocalDate bookedOn, boolean replaces) {
        var stated =
                new StatedOrder(
                        "AW",
                        "SO43659",
                        sourceVersion,
                        OrderType.ORDER,
                        null,
                        null,
                        LocalDate.of(2026, 3, 3),
                        bookedOn,
                        Currency.getInstance("EUR"),
                        Reference.to("AW", "29825"),
                        Reference.to("AW", "279"),
                        Reference.to(id(2401)),
                        id(2001),
                        null,
                        null,
                        null,
                        new BigDecimal("4049.988"),
                        new BigDecimal("769.5"),
                        null,
                        List.of(
                                new StatedLine(
                                        1,
                                        Reference.to("AW", "771"),
                                        new BigDecimal("2"),
                                        new BigDecimal("2024.994"),
                                        null,
                                        new BigDecimal("4049.99"),
                                        replaces ? BigDecimal.ONE : null,
                                        null)));
        return new Acceptance(
                OrderCheck.check(stated, LocalDate.of(2026, 3, 20)),
                id(2302),
                replaces ? 1 : 0,
                replaces
                        ? new HeldOrders.Current(
                                id(2302),
                                0,
                                1,
                                "",
                                "0",
                                BigDecimal.ZERO,
                                null,
                                OrderStatus.OPEN,
                                null,
                                null)
                        : null,
                id(2101),
                null,
                List.of(new KnownProduct(id(1001), id(1102), List.of(id(1101), id(1102)))),
                List.of(),
                id(2001),
                id(2301));
    }

    private static SalesOrder own(OrderStatus status) {
        return new SalesOrder(
                id(2301),
                "S-1001",
                new WonOpportunity(
                        id(2001),
                        id(2101),
                        null,
                        new Money(new BigDecimal("48000.00"), Currency.getInstance("EUR")),
                        LocalDate.of(2026, 2, 27)),
                status,
                null,
                Instant.EPOCH);
    }

    private static void assertPublished(
            String fact, OrderEvent event, OrderContract.OrderV1 state) {
        var message = OrderContract.messageFor(event, 0, state);
        assertThat(message.type()).isEqualTo("com.lead2order.order." + fact + ".v1");
        Contracts.assertProduces("orders", "order-" + fact, TestJson.write(message.payload()));
    }

    private static OrderContract.OrderV1 stateOf(Acceptance accepted) {
        return OrderContract.stateOf(
                new SalesOrder(accepted, null, Instant.EPOCH), accepted.lines());
    }

    @Test
    void whatTheErpSends() {
        var accepted = accepted(1, LocalDate.of(2026, 3, 4), false);
        assertPublished("accepted", accepted.event(), stateOf(accepted));
        var replaced = accepted(2, LocalDate.of(2026, 3, 5), true);
        assertPublished("replaced", replaced.event(), stateOf(replaced));
    }

    @Test
    void whatWonOpportunitiesBring() {
        assertPublished(
                "created",
                new OrderEvent.Created(id(2301)),
                OrderContract.stateOf(own(OrderStatus.OPEN)));
        assertPublished(
                "fulfilled",
                new OrderEvent.Fulfilled(id(2301)),
                OrderContract.stateOf(own(OrderStatus.FULFILLED)));
        var order = own(OrderStatus.OPEN);
        assertPublished(
                "cancelled", order.cancel(null, Instant.EPOCH), OrderContract.stateOf(order));
    }

    @Test
    void creditsAreReadAsTheyArePublished() {
        var credited =
                Contracts.exampleAs(
                        "credits",
                        "order-credited",
                        TestJson.reader(),
                        CreditFeed.OrderCreditedV1.class);
        assertThat(credited.holders("PERSON")).containsExactly(id(3));
        assertThat(credited.holders("TERRITORY")).isEmpty();
    }
}
