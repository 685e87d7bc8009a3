package com.lead2order.forecast.credit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.lead2order.kit.event.EventConsumer;
import com.lead2order.kit.event.IncomingEvent;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders as opportunity-service publishes them, taken in at once. */
public record BookedOrders(
        UUID id,
        long version,
        String date,
        String amount,
        String currency,
        @Nullable UUID person,
        @Nullable UUID territory,
        @Nullable UUID opportunity,
        String more) {

    /** An order of a day. */
    public static BookedOrders order(String date, String amount, String currency) {
        return new BookedOrders(UUID.randomUUID(), 1, date, amount, currency, null, null, null, "");
    }

    public BookedOrders by(@Nullable UUID seller) {
        return new BookedOrders(
                id, version, date, amount, currency, seller, territory, opportunity, more);
    }

    public BookedOrders in(UUID stated) {
        return new BookedOrders(
                id, version, date, amount, currency, person, stated, opportunity, more);
    }

    public BookedOrders fulfilling(UUID won) {
        return new BookedOrders(id, version, date, amount, currency, person, territory, won, more);
    }

    /** Sold to an account, with the given lines. */
    public BookedOrders selling(@Nullable UUID account, String... lines) {
        return new BookedOrders(
                id,
                version,
                date,
                amount,
                currency,
                person,
                territory,
                opportunity,
                "\"accountId\":%s,\"lines\":[%s],"
                        .formatted(
                                account == null ? "null" : "\"" + account + "\"",
                                String.join(",", lines)));
    }

    /** One piece of a product. */
    public static String line(int number, @Nullable UUID product, String amount) {
        return "{\"lineNo\":%d,\"productId\":%s,\"qty\":\"1\",\"netAmount\":\"%s\"}"
                .formatted(number, product == null ? "null" : "\"" + product + "\"", amount);
    }

    /** The next version with other members, written as JSON with a comma at the end. */
    public BookedOrders with(String members) {
        return new BookedOrders(
                id, version + 1, date, amount, currency, person, territory, opportunity, members);
    }

    public BookedOrders amounting(String other) {
        return new BookedOrders(
                id, version + 1, date, other, currency, person, territory, opportunity, more);
    }

    /** Takes the order in. */
    @CanIgnoreReturnValue
    public BookedOrders book() {
        var json =
                """
                {%s"id":"%s","origin":"ERP","status":"OPEN","accountId":null,"partnerId":null,"orderDate":"%s",
                 "bookingDate":"%s","currency":"%s","netTotal":"%s","salesPerson":%s,"territory":%s,
                 "opportunityId":%s,"lines":[]}
                """
                        .formatted(
                                more,
                                id,
                                date,
                                date,
                                currency,
                                amount,
                                stated(person),
                                stated(territory),
                                opportunity == null ? "null" : "\"" + opportunity + "\"");
        if (more.contains("\"lines\"")) {
            json = json.replace("\"accountId\":null,\"partner", "\"partner");
            json = json.replace(",\"lines\":[]", "");
        }
        if (more.contains("\"status\"")) {
            json = json.replace("\"status\":\"OPEN\",", "");
        }
        apply(OrderEvents.class, "orders", id, version, "com.lead2order.order.accepted.v1", json);
        return this;
    }

    private static String stated(@Nullable UUID id) {
        return id == null ? "null" : "{\"id\":\"" + id + "\"}";
    }

    /** Tells whose an opportunity is. */
    public static void opportunity(UUID id, long version, UUID owner, String status) {
        apply(
                OpportunityOwners.class,
                "opportunities",
                id,
                version,
                "com.lead2order.opportunity.changed.v1",
                "{\"id\":\"%s\",\"ownerId\":\"%s\",\"status\":\"%s\"}"
                        .formatted(id, owner, status));
    }

    private static void apply(
            Class<? extends EventConsumer> consumer,
            String topic,
            UUID key,
            long version,
            String type,
            String json) {
        var event =
                new IncomingEvent(
                        topic,
                        key.toString(),
                        UUID.randomUUID(),
                        type,
                        version,
                        Instant.EPOCH,
                        "system:test",
                        null,
                        json.getBytes(StandardCharsets.UTF_8));
        QuarkusTransaction.requiringNew()
                .run(() -> Arc.container().instance(consumer).get().apply(List.of(event)));
    }
}
