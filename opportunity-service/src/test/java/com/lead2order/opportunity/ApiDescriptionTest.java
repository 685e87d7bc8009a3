package com.lead2order.opportunity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.testing.ApiRules;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The OpenAPI document of this service ... */
@QuarkusTest
class ApiDescriptionTest {

    @Test
    void tellsCallersEverythingTheyNeed() {
        var document = given().get("/q/openapi?format=json").then().statusCode(200).extract();

        assertThat(ApiRules.complaints(document.asString())).isEmpty();
    }
}
