package com.lead2order.partner;

import com.lead2order.testing.EveryVersionedChange;
import com.lead2order.testing.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@QuarkusTest
class EveryVersionedChangeTest extends EveryVersionedChange {

    @Override
    protected Map<String, List<Map<String, String>>> records() {
        Portal.isOpen();
        var withdrawn = deal();
        Portal.paula()
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{}")
                .post("/api/v1/deal-registrations/" + withdrawn + "/withdrawal");
        return Map.of(
                "deal-registrations",
                List.of(Map.of("id", deal()), Map.of("id", withdrawn)),
                "partners",
                List.of(Map.of("id", Organisation.PAULAS_PARTNER.toString())),
                "partner-programs",
                List.of(Map.of("id", program())));
    }

    @Override
    protected Map<String, String> bodies() {
        return Map.of("POST /api/v1/deal-registrations/{id}/approval", "{}");
    }

    private static String deal() {
        return Portal.paula()
                .contentType("application/json")
                .body(
                        """
                        {"account":{"name":"Versioned %s","country":"DE"},"amount":{"amount":"1000","currency":"EUR"},
                         "closeDate":"2027-01-31","description":"Versioned"}
                        """
                                .formatted(UUID.randomUUID()))
                .post("/api/v1/deal-registrations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String program() {
        return Portal.ada()
                .contentType("application/json")
                .body("{\"name\":\"Versioned\"}")
                .post("/api/v1/partner-programs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
