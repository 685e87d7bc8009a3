package com.lead2order.gateway.docs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.lead2order.gateway.problem.GatewayProblem;
import com.lead2order.gateway.testing.GatewayTest;
import com.lead2order.gateway.testing.Wire;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the gateway ... */
@QuarkusTest
class PagesTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/"})
    void letPeopleBrowseTheApiWithoutAnyForeignHost(String path) {
        String page =
                given().get(path)
                        .then()
                        .statusCode(200)
                        .contentType("text/html")
                        .header("Content-Security-Policy", containsString("script-src 'self'"))
                        .extract()
                        .asString();
        assertThat(page).doesNotContain("http://", "https://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"start.js", "swagger-ui-bundle.js", "swagger-ui.css", "favicon-32x32.png"})
    void bringTheirOwnFiles(String file) {
        given().get("/docs/" + file).then().statusCode(200).body(not(equalTo("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs/DescriptionPages.class", "/docs/x", "/docs/a/b"})
    void showNothingElse(String path) {
        isProblem(given().get(path), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/openapi", "/problems", "/problems/not-found"})
    void canOnlyBeRead(String path) {
        isProblem(
                given().post(path).then().header("Allow", "GET, HEAD"), 405, "method-not-allowed");
        given().head(path).then().statusCode(200);
    }

    @Test
    void doNotMindABodyThatNobodyReads() {
        String request =
                "GET /problems HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello";
        try (Wire wire = new Wire(port())) {
            for (int i = 0; i < 3; i++) {
                assertThat(wire.send(request).readUntil("]}")).startsWith("HTTP/1.1 200 ");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(GatewayProblem.class)
    void explainEveryProblemOfTheGateway(GatewayProblem problem) {
        given().accept("application/json")
                .get("/problems/" + problem.slug())
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("type", equalTo("/problems/" + problem.slug()))
                .body("title", equalTo(problem.title()))
                .body("status", equalTo(problem.status()))
                .body("meaning", not(equalTo("")))
                .body("whatToDo", not(equalTo("")));
    }

    @Test
    void explainProblemsToPeople() {
        given().accept("text/html,*/*")
                .get("/problems/too-many-requests")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("Retry-After"));
    }

    @Test
    void listProblems() {
        assertThat(given().get("/problems").jsonPath().getList("items.type", String.class))
                .contains("/problems/too-many-requests");
    }

    @Test
    void doNotKnowEveryProblem() {
        isProblem(given().get("/problems/no-such"), 404, "not-found");
    }
}
