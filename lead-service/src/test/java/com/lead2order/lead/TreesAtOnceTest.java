package com.lead2order.lead;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.lead2order.testing.AtOnce;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts lie below accounts, and contacts report to contacts, without a circle. */
@QuarkusTest
class TreesAtOnceTest {

    private static final String API = "/api/v1/";

    @BeforeAll
    static void organisation() {
        Organisation.known();
    }

    private static RequestSpecification vera() {
        return given().auth().oauth2(Tokens.forUser("vera.vp", "vp-sales"));
    }

    private static String create(String collection, String nameField) {
        return vera().contentType("application/json")
                .body("{\"%s\":\"Node\"}".formatted(nameField))
                .post(API + collection)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse put(
            String collection, String id, String parentField, Object parent) {
        return vera().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"%s\":\"%s\"}".formatted(parentField, parent))
                .patch(API + collection + "/" + id)
                .then();
    }

    @ParameterizedTest
    @CsvSource({"accounts,name,parentId", "contacts,lastName,reportsToId"})
    void twoMovesAtOnceCloseNoCircle(String collection, String nameField, String parentField) {
        for (int i = 0; i < 5; i++) {
            var one = create(collection, nameField);
            var other = create(collection, nameField);

            var statuses =
                    AtOnce.all(
                            () -> put(collection, one, parentField, other).extract().statusCode(),
                            () -> put(collection, other, parentField, one).extract().statusCode());

            assertThat(statuses).containsExactlyInAnyOrder(200, 422);
        }
    }

    @ParameterizedTest
    @CsvSource({"accounts,name,parentId", "contacts,lastName,reportsToId"})
    void anUpsertClosesNoCircleEither(String collection, String nameField, String parentField) {
        var key = UUID.randomUUID().toString();
        var top = upsert(collection, key, "{\"%s\":\"Top\"}".formatted(nameField)).statusCode(201);
        var below = create(collection, nameField);
        put(collection, below, parentField, top.extract().path("id")).statusCode(200);

        upsert(collection, key, "{\"%s\":\"%s\"}".formatted(parentField, below)).statusCode(422);
    }

    private static ValidatableResponse upsert(String collection, String key, String body) {
        return given().auth()
                .oauth2(Tokens.forIntegrator())
                .contentType("application/json")
                .body(body)
                .put(API + collection + "/external/TREE/" + key)
                .then();
    }

    @ParameterizedTest
    @CsvSource({
        "accounts,name,parentId,account-parent-invalid",
        "contacts,lastName,reportsToId,contact-superior-invalid"
    })
    void neitherItselfNorAnUnknownOneIsAbove(
            String collection, String nameField, String parentField, String slug) {
        var id = create(collection, nameField);
        for (var parent : new Object[] {id, UUID.randomUUID()}) {
            put(collection, id, parentField, parent)
                    .statusCode(422)
                    .body(
                            "type", equalTo("/problems/" + slug),
                            "errors.pointer", contains("/" + parentField));
        }
        vera().contentType("application/json")
                .body(
                        "{\"%s\":\"Child\",\"%s\":\"%s\"}"
                                .formatted(nameField, parentField, UUID.randomUUID()))
                .post(API + collection)
                .then()
                .statusCode(422);
    }
}
