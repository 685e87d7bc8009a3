package com.lead2order.opportunity.salesmethod;

import static com.lead2order.opportunity.testdata.Calls.rita;
import static com.lead2order.opportunity.testdata.Calls.vera;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.lead2order.testing.AtOnce;
import com.lead2order.testing.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SalesMethodResourceTest {

    private static final String METHODS = "/api/v1/sales-methods";

    @BeforeAll
    static void organisation() {
        Organisation.known();
    }

    @Test
    void aStandardMethodIsThereFromTheBeginning() {
        rita().get(METHODS + "/" + MethodBook.STANDARD)
                .then()
                .statusCode(200)
                .body(
                        "standard", equalTo(true),
                        "stages.code", contains("QUALIFY", "DISCOVER", "SHAPE", "PROPOSE", "AGREE"),
                        "stages[0].coach.text", not(equalTo("")),
                        "stages[1].gate", contains("primaryContactId"));
        rita().get(METHODS)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(MethodBook.STANDARD.toString()));
    }

    @Test
    void anotherOneCanBeLaidDown() {
        var code = "M" + UUID.randomUUID();
        var body =
                """
                {"code":"%s","name":"Short","stages":[
                  {"code":"ONE","name":"One","probabilityPercent":50,"forecastCategory":"PIPELINE","gate":["amount"]}]}
                """
                        .formatted(code);
        vera().contentType("application/json")
                .body(body)
                .post(METHODS)
                .then()
                .statusCode(201)
                .body("standard", equalTo(false), "stages[0].gate", contains("amount"));
        vera().contentType("application/json")
                .body(body)
                .post(METHODS)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/sales-method-code-taken"));
        rita().contentType("application/json").body(body).post(METHODS).then().statusCode(403);
    }

    @Test
    void oneCodeIsGivenOnceHoweverManyAskAtOnce() {
        var body =
                """
                {"code":"M%s","name":"Race","stages":[
                  {"code":"ONE","name":"One","probabilityPercent":50,"forecastCategory":"PIPELINE"}]}
                """
                        .formatted(UUID.randomUUID());

        var slugs =
                AtOnce.times(
                        4,
                        () ->
                                String.valueOf(
                                        vera().contentType("application/json")
                                                .body(body)
                                                .post(METHODS)
                                                .<Object>path("type")));

        assertThat(slugs)
                .containsOnly("null", "/problems/sales-method-code-taken")
                .containsOnlyOnce("null");
    }

    @Test
    void stagesMustMakeSense() {
        vera().contentType("application/json")
                .body(
                        """
                        {"code":"X","name":"X","stages":[
                          {"code":"ONE","name":"One","probabilityPercent":50,"forecastCategory":"PIPELINE"},
                          {"code":"ONE","name":"Two","probabilityPercent":60,"forecastCategory":"CLOSED"}]}
                        """)
                .post(METHODS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/stages/1/code", "/stages/1/forecastCategory"));
        vera().contentType("application/json")
                .body("{\"code\":\"X\",\"name\":\"X\",\"stages\":[]}")
                .post(METHODS)
                .then()
                .statusCode(422);
        vera().contentType("application/json")
                .body(
                        "{\"code\":\"X\",\"name\":\"X\",\"stages\":[{\"code\":\"A\",\"name\":\"A\",\"probabilityPercent\":1,\"forecastCategory\":\"PIPELINE\",\"gate\":[\"mood\"]}]}")
                .post(METHODS)
                .then()
                .statusCode(400);
    }
}
