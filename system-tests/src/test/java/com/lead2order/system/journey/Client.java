package com.lead2order.system.journey;

import static io.restassured.RestAssured.given;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;

/**
 * Somebody who is signed in and calls the API. Changes are made whatever version there is ({@code
 * If-Match: *}); paths start behind {@code /api/v1}.
 */
record Client(URI origin, String token) {

    private static final RestAssuredConfig EXACT =
            RestAssuredConfig.config()
                    .jsonConfig(
                            JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));

    Response get(String path) {
        return request().get(path);
    }

    @CanIgnoreReturnValue
    Response post(String path, String json) {
        return request().body(json).post(path);
    }

    @CanIgnoreReturnValue
    Response put(String path, String json) {
        return request().body(json).put(path);
    }

    /** For headers of one's own. */
    RequestSpecification request() {
        return given().config(EXACT)
                .baseUri(origin.toString())
                .basePath("/api/v1")
                .auth()
                .oauth2(token)
                .header("If-Match", "*")
                .contentType("application/json")
                .urlEncodingEnabled(false);
    }
}
