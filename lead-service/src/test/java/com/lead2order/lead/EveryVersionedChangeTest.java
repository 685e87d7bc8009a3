package com.lead2order.lead;

import static io.restassured.RestAssured.given;

import com.lead2order.testing.EveryVersionedChange;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;

@QuarkusTest
class EveryVersionedChangeTest extends EveryVersionedChange {

    private static final String LEAD = "{\"title\":\"Versioned\",\"sourceClass\":\"MANUAL\"}";

    @Override
    protected Map<String, List<Map<String, String>>> records() {
        Organisation.known();
        var retired = create("leads", LEAD);
        post("leads/" + retired + "/retirement", "{\"reason\":\"No need\"}");
        return Map.of(
                "leads",
                List.of(Map.of("id", create("leads", LEAD)), Map.of("id", retired)),
                "accounts",
                List.of(Map.of("id", create("accounts", "{\"name\":\"Versioned\"}"))),
                "contacts",
                List.of(Map.of("id", create("contacts", "{\"lastName\":\"Versioned\"}"))));
    }

    private static String create(String collection, String body) {
        return post(collection, body);
    }

    private static String post(String path, String body) {
        return given().auth()
                .oauth2(Tokens.forUser("max.manager", "sales-manager"))
                .contentType("application/json")
                .header("If-Match", "*")
                .body(body)
                .post("/api/v1/" + path)
                .then()
                .extract()
                .path("id");
    }
}
