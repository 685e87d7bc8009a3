package com.lead2order.opportunity;

import com.lead2order.opportunity.testdata.Calls;
import com.lead2order.opportunity.testdata.Known;
import com.lead2order.testing.EveryVersionedChange;
import com.lead2order.testing.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@QuarkusTest
class EveryVersionedChangeTest extends EveryVersionedChange {

    @Override
    protected Map<String, List<Map<String, String>>> records() {
        Organisation.known();
        var key = UUID.randomUUID().toString();
        var lost = deal(key);
        post("opportunities/" + lost + "/closure", "{\"outcome\":\"LOST\",\"reason\":\"PRICE\"}");
        return Map.of(
                "opportunities",
                List.of(Map.of("id", deal(key)), Map.of("id", lost)),
                "products",
                List.of(Map.of("id", Calls.product(key).toString())),
                "product-groups",
                List.of(Map.of("id", group(key))));
    }

    private static String deal(String key) {
        return post(
                "opportunities",
                "{\"name\":\"Versioned\",\"accountId\":\"%s\",\"closeDate\":\"2027-06-30\"}"
                        .formatted(Known.account(key, Organisation.RITA)));
    }

    private static String post(String path, String body) {
        return Calls.max()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(body)
                .post("/api/v1/" + path)
                .then()
                .extract()
                .path("id");
    }

    private static String group(String key) {
        return Calls.integrator()
                .contentType("application/json")
                .body("{\"code\":\"%s\",\"name\":\"Versioned\"}".formatted(key))
                .put("/api/v1/product-groups/external/V/" + key)
                .then()
                .extract()
                .path("id");
    }

    @Override
    protected Set<UUID> migratedRecords() {
        return Set.of(UUID.fromString("01900000-0000-7000-8000-000000000301"));
    }
}
