package com.lead2order.partner.deal;

import static com.lead2order.partner.Portal.API;
import static com.lead2order.partner.Portal.chris;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.lead2order.partner.Portal;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Deal registrations over HTTP, for the tests. */
final class Deals {

    static final String DEALS = API + "/deal-registrations";

    private Deals() {}

    static ValidatableResponse draft(RequestSpecification caller, Map<String, ?> more) {
        var body =
                new HashMap<String, Object>(
                        Map.of(
                                "account",
                                Map.of("name", "Kunde " + UUID.randomUUID(), "country", "DE"),
                                "amount",
                                Map.of("amount", "48000", "currency", "EUR"),
                                "closeDate",
                                "2027-01-31",
                                "description",
                                "Warehouse scanners"));
        body.putAll(more);
        return caller.contentType("application/json").body(body).post(DEALS).then();
    }

    @CanIgnoreReturnValue
    static ValidatableResponse step(
            RequestSpecification caller, String id, String step, Map<String, ?> body) {
        return caller.contentType("application/json")
                .header("If-Match", "*")
                .body(body)
                .post(DEALS + "/" + id + "/" + step)
                .then();
    }

    static String submitted(RequestSpecification caller, Map<String, ?> more) {
        String id = draft(caller, more).statusCode(201).extract().path("id");
        step(Portal.ada(), id, "submission", Map.of()).statusCode(200);
        return id;
    }

    static String approved(RequestSpecification caller, Map<String, ?> more) {
        var id = submitted(caller, more);
        step(chris(), id, "approval", Map.of()).statusCode(200);
        return id;
    }

    static ValidatableResponse read(RequestSpecification caller, String id) {
        return caller.get(DEALS + "/" + id).then();
    }

    /** A customer by name, as partners tell of them. */
    static Map<String, ?> customer(String name) {
        return Map.of("account", Map.of("name", name, "country", "DE"));
    }
}
