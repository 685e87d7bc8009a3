package com.lead2order.agreement.saleshistory;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.feed.FeedTables;
import com.lead2order.testing.Contracts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Where no ERP confirms orders, baselines count what was won, as attainment does. */
@QuarkusTest
class InstallationWithoutErpTest {

    @Inject Session session;
    @Inject FeedTables tables;

    private List<Object> amountsAfter(boolean erp, String event) {
        var json = Contracts.exampleTree("orders", event);
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    session.createNativeMutationQuery("delete from sold_order where id = :id")
                            .setParameter("id", UUID.fromString(json.path("id").asText()))
                            .executeUpdate();
                    new OrderFeed(tables, erp)
                            .apply(
                                    List.of(
                                            new IncomingEvent(
                                                    "orders",
                                                    json.path("id").asText(),
                                                    UUID.randomUUID(),
                                                    "com.lead2order." + event + ".v1",
                                                    1,
                                                    Instant.EPOCH,
                                                    "system:test",
                                                    null,
                                                    json.toString()
                                                            .getBytes(StandardCharsets.UTF_8))));
                    return session.createNativeQuery(
                                    "select cast(a as text) from sold_order, unnest(amounts) a"
                                            + " where id = :id",
                                    Object.class)
                            .setParameter("id", UUID.fromString(json.path("id").asText()))
                            .getResultList();
                });
    }

    @Test
    void wonOrdersCountWithTheirTotal() {
        assertThat(amountsAfter(false, "order-created")).containsExactly("48000.00");
        assertThat(amountsAfter(false, "order-accepted")).isEmpty();
    }

    @Test
    void withAnErpOnlyItsOrdersCount() {
        assertThat(amountsAfter(true, "order-created")).isEmpty();
        assertThat(amountsAfter(true, "order-accepted")).isNotEmpty();
    }
}
