package com.lead2order.partner;

import static com.lead2order.partner.Portal.API;
import static com.lead2order.partner.Portal.chris;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Deal registrations over HTTP, for the tests. */
public final class Deals {

    public static final String DEALS = API + "/deal-registrations";

    private Deals() {}

    public static ValidatableResponse draft(RequestSpecification caller, Map<String, ?> more) {
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
    public static ValidatableResponse step(
            RequestSpecification caller, String id, String step, Map<String, ?> body) {
        return caller.contentType("application/json")
                .header("If-Match", "*")
                .body(body)
                .post(DEALS + "/" + id + "/" + step)
                .then();
    }

    public static String submitted(RequestSpecification caller, Map<String, ?> more) {
        String id = draft(caller, more).statusCode(201).extract().path("id");
        step(Portal.ada(), id, "submission", Map.of()).statusCode(200);
        return id;
    }

    public static String approved(RequestSpecification caller, Map<String, ?> more) {
        var id = submitted(caller, more);
        step(chris(), id, "approval", Map.of()).statusCode(200);
        return id;
    }

    public static ValidatableResponse read(RequestSpecification caller, String id) {
        return caller.get(DEALS + "/" + id).then();
    }

    /** A customer by name, as partners tell of them. */
    public static Map<String, ?> customer(String name) {
        return Map.of("account", Map.of("name", name, "country", "DE"));
    }
}
