package com.lead2order.forecast;

import com.lead2order.testing.EveryVersionedChange;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@QuarkusTest
class EveryVersionedChangeTest extends EveryVersionedChange {

    @Override
    protected Map<String, List<Map<String, String>>> records() {
        var keys = new EveryExternalKeyTest();
        keys.organisation();
        var records = new LinkedHashMap<String, List<Map<String, String>>>();
        keys.newRecords()
                .forEach((collection, body) ->
                        records.put(collection, List.of(record(collection, body))));
        return records;
    }

    private static Map<String, String> record(String collection, String body) {
        return Map.of(
                "id",
                Company.ada()
                        .contentType("application/json")
                        .body(body)
                        .put("/api/v1/" + collection + "/external/V/" + UUID.randomUUID())
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }
}
