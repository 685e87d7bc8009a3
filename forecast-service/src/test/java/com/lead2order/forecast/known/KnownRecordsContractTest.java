package com.lead2order.forecast.known;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.testing.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the producers' tests hold that they write is what our feeds read. */
class KnownRecordsContractTest {

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
    void accounts() {
        var example = Contracts.exampleTree("accounts", "account-opened");

        var account = read("accounts", "account-opened", AccountFeed.AccountV1.class);

        assertThat(account.id()).hasToString(example.path("id").asText());
        assertThat(account.name()).isEqualTo(example.path("name").asText());
        assertThat(account.ownerId()).hasToString(example.path("ownerId").asText());
    }

    @Test
    void productsAndTheirGroups() {
        var group = read("products", "product-group-added", ProductGroupFeed.ProductGroupV1.class);
        var product = read("products", "product-added", ProductFeed.ProductV1.class);

        assertThat(group.path()).endsWith(group.id());
        assertThat(product.name()).isNotBlank();
        assertThat(product.groupId()).isEqualTo(group.id());
    }
}
