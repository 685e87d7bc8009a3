package com.lead2order.lead;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.lead2order.testing.Organisation;
import com.lead2order.testing.Statements;
import com.lead2order.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twenty rows cost as many SQL statements as two, and a hundred records as ten. */
@QuarkusTest
class StatementCountTest {

    private static boolean prepared;
    private static final String API = "/api/v1/";
    private static String account = "";

    @BeforeEach
    void records() {
        if (prepared) {
            return;
        }
        prepared = true;
        Organisation.known();
        account = post("accounts", Map.of("name", "Counted"));
        for (int i = 0; i < 20; i++) {
            post("accounts", Map.of("name", "Counted " + i));
            post("contacts", Map.of("lastName", "Counted " + i));
            post(
                    "leads",
                    Map.of("title", "Counted " + i, "sourceClass", "MANUAL", "accountId", account));
        }
    }

    private static RequestSpecification rita() {
        return given().auth().oauth2(Tokens.forUser("rita.rep", "sales-rep"));
    }

    private static String post(String collection, Map<String, ?> body) {
        return rita().contentType("application/json")
                .body(body)
                .post(API + collection)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static long ofList(String collection, int rows) {
        return Statements.of(() ->
                rita().queryParams(Map.of("q", "counted", "limit", rows))
                        .get(API + collection)
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(rows)));
    }

    private static long ofBulk(String collection, int size, IntFunction<String> line) {
        return Statements.of(() ->
                given().auth()
                        .oauth2(Tokens.forIntegrator())
                        .contentType("application/x-ndjson")
                        .body(
                                IntStream.range(0, size)
                                        .mapToObj(line)
                                        .collect(Collectors.joining("\n"))
                                        .getBytes(StandardCharsets.UTF_8))
                        .post(API + collection + "/bulk")
                        .then()
                        .statusCode(200)
                        .body("succeeded", equalTo(size)));
    }

    @Test
    void ofListsDoNotGrowWithTheRows() {
        for (var collection : new String[] {"accounts", "contacts", "leads"}) {
            assertThat(ofList(collection, 20))
                    .as(collection)
                    .isPositive()
                    .isEqualTo(ofList(collection, 2));
        }
    }

    @Test
    void ofBulkUpsertsOfAccountsDoNotGrowWithTheRecords() {
        IntFunction<String> line =
                _ ->
                        """
                        {"name":"Bulk","parentId":"%s","externalRefs":[{"system":"COUNT","key":"%s"}]}\
                        """
                                .formatted(account, UUID.randomUUID());

        assertThat(ofBulk("accounts", 100, line)).isLessThan(ofBulk("accounts", 10, line) + 10);
    }

    @Test
    void ofBulkUpsertsOfContactsDoNotGrowWithTheRecords() {
        IntFunction<String> line =
                _ ->
                        """
                        {"lastName":"Bulk","accounts":[{"accountId":"%s"}],"externalRefs":[{"system":"COUNT","key":"%s"}]}\
                        """
                                .formatted(account, UUID.randomUUID());

        assertThat(ofBulk("contacts", 100, line)).isLessThan(ofBulk("contacts", 10, line) + 10);
    }
}
