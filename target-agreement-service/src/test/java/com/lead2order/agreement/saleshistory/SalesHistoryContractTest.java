package com.lead2order.agreement.saleshistory;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.testing.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the producers' tests hold that they write is what our feeds read. */
class SalesHistoryContractTest {

    private static <T> T read(String topic, String event, Class<T> type) {
        return new IncomingEvent(
                        topic,
                        "key",
                        UUID.randomUUID(),
                        "type",
                        1,
                        Instant.EPOCH,
                        "system:test",
                        null,
                        Contracts.example(topic, event).getBytes(StandardCharsets.UTF_8))
                .data(type);
    }

    @Test
    void orders() {
        var example = Contracts.exampleTree("orders", "order-accepted");

        var order = read("orders", "order-accepted", OrderFeed.OrderV1.class);

        assertThat(order.isFromErp()).isTrue();
        assertThat(order.isOneMore()).isTrue();
        assertThat(order.bookingDate()).hasToString(example.path("bookingDate").asText());
        assertThat(order.parts()).hasSize(example.path("lines").size());
        assertThat(order.parts().getFirst().netAmount())
                .isEqualByComparingTo(example.path("lines").path(0).path("netAmount").asText());
    }

    @Test
    void ordersOfWonOpportunities() {
        var order = read("orders", "order-created", OrderFeed.OrderV1.class);

        assertThat(order.isFromErp()).isFalse();
        assertThat(order.bookingDate()).isNotNull();
    }

    @Test
    void credits() {
        var credits = read("credits", "order-credited", CreditFeed.CreditsV1.class);

        assertThat(credits.credits())
                .anySatisfy(credit -> assertThat(credit.holderType()).isEqualTo("PERSON"));
    }
}
