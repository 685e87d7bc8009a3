package com.lead2order.forecast;

import com.lead2order.testing.EveryExternalKey;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;

@QuarkusTest
class EveryExternalKeyTest extends EveryExternalKey {

    private static boolean calendarIsThere;

    @Override
    protected void organisation() {
        Company.known();
        if (!calendarIsThere) {
            calendarIsThere = true;
            Company.create(
                    "fiscal-calendars",
                    Map.of("code", "KEYS", "name", "KEYS", "years", java.util.List.of(year())));
        }
    }

    private static Map<String, ?> year() {
        return Map.of(
                "key",
                "Y",
                "from",
                "2026-01-01",
                "to",
                "2027-01-01",
                "periods",
                java.util.List.of(Map.of("key", "P", "from", "2026-01-01", "to", "2027-01-01")));
    }

    @Override
    protected Map<String, String> newRecords() {
        var any = UUID.randomUUID().toString();
        return Map.of(
                "people",
                "{\"name\":\"Keyed\",\"activeFrom\":\"2020-01-01\"}",
                "org-units",
                "{\"name\":\"Keyed\",\"type\":\"TEAM\"}",
                "territories",
                "{\"name\":\"Keyed\",\"code\":\"%s\"}".formatted(any),
                "fiscal-calendars",
                """
                {"code":"K%s","name":"Keyed","years":[{"key":"Y","from":"2026-01-01","to":"2027-01-01",
                 "periods":[{"key":"P","from":"2026-01-01","to":"2027-01-01"}]}]}
                """
                        .formatted(any),
                "quotas",
                """
                {"holder":{"type":"PERSON","ref":{"id":"%s"}},"measure":"REVENUE","period":"KEYS:P",
                 "value":{"amount":"1","currency":"EUR"}}
                """
                        .formatted(Company.newPerson("KEYS", any)));
    }
}
