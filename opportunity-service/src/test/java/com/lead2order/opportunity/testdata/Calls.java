package com.lead2order.opportunity.testdata;

import static io.restassured.RestAssured.given;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.lead2order.testing.Tokens;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.hamcrest.Matchers;

/** Calls in the name of the people of the demo company. */
public final class Calls {

    public static final String MERGE_PATCH = "application/merge-patch+json";

    private Calls() {}

    public static RequestSpecification rita() {
        return given().auth().oauth2(Tokens.forUser("rita.rep", "sales-rep"));
    }

    public static RequestSpecification olga() {
        return given().auth().oauth2(Tokens.forUser("olga.other", "sales-rep"));
    }

    public static RequestSpecification max() {
        return given().auth().oauth2(Tokens.forUser("max.manager", "sales-manager"));
    }

    public static RequestSpecification vera() {
        return given().auth().oauth2(Tokens.forUser("vera.vp", "vp-sales"));
    }

    public static RequestSpecification integrator() {
        return given().auth().oauth2(Tokens.forIntegrator());
    }

    /** A product known under the given key of the system AW. */
    @CanIgnoreReturnValue
    public static UUID product(String key) {
        return UUID.fromString(
                integrator()
                        .contentType("application/json")
                        .body("{\"code\":\"%1$s\",\"name\":\"Product %1$s\"}".formatted(key))
                        .put("/api/v1/products/external/AW/" + key)
                        .then()
                        .statusCode(Matchers.oneOf(200, 201))
                        .extract()
                        .path("id"));
    }
}
