package com.lead2order.opportunity;

import static com.lead2order.opportunity.testdata.Calls.integrator;
import static com.lead2order.opportunity.testdata.Calls.rita;
import static com.lead2order.opportunity.testdata.Calls.vera;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.lead2order.opportunity.testdata.Calls;
import com.lead2order.opportunity.testdata.Known;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
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
    private static final String SYSTEM = "COUNT" + UUID.randomUUID();
    private static UUID account = new UUID(0, 0);

    @BeforeEach
    void records() {
        if (prepared) {
            return;
        }
        prepared = true;
        Organisation.known();
        account = Known.account("K" + UUID.randomUUID(), Organisation.RITA);
        Calls.product("COUNTED");
        for (int i = 0; i < 20; i++) {
            rita().contentType("application/json")
                    .body(
                            Map.of(
                                    "name",
                                    SYSTEM + i,
                                    "accountId",
                                    account,
                                    "closeDate",
                                    "2027-01-31"))
                    .post(API + "opportunities")
                    .then()
                    .statusCode(201);
            order("known " + i, "COUNTED", 1);
            order("waiting " + i, "NEVER KNOWN", 1);
        }
    }

    @CanIgnoreReturnValue
    private static String order(String number, String product, int lines) {
        var each =
                IntStream.rangeClosed(1, lines)
                        .mapToObj(lineNo ->
                                """
                                {"lineNo":%d,"product":{"system":"AW","key":"%s"},"qty":"1","unitPrice":"1","netAmount":"1"}\
                                """
                                        .formatted(lineNo, product))
                        .collect(Collectors.joining(","));
        return integrator()
                .contentType("application/json")
                .body(
                        """
                        {"sourceVersion":1,"orderDate":"2026-02-01","currency":"EUR","account":{"id":"%s"},"netTotal":"%d","lines":[%s]}
                        """
                                .formatted(account, lines, each))
                .put(API + "orders/" + SYSTEM + "/" + number)
                .then()
                .statusCode(oneOf(201, 202))
                .extract()
                .path("id");
    }

    private static long ofList(String collection, Map<String, ?> parameters, int rows) {
        return Statements.of(() ->
                vera().queryParams(parameters)
                        .queryParam("limit", rows)
                        .get(API + collection)
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(rows)));
    }

    private static void assertSameForFewAndMany(String collection, Map<String, ?> parameters) {
        assertThat(ofList(collection, parameters, 20))
                .as(collection)
                .isPositive()
                .isEqualTo(ofList(collection, parameters, 2));
    }

    private static long ofBulk(String collection, int size, IntFunction<String> line) {
        return Statements.of(() ->
                integrator()
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

    private static String named(String more) {
        return """
        {"code":"%1$s","name":"Bulk",%2$s"externalRefs":[{"system":"COUNT","key":"%1$s"}]}\
        """
                .formatted("B" + UUID.randomUUID(), more);
    }

    @Test
    void ofListsDoNotGrowWithTheRows() {
        assertSameForFewAndMany("opportunities", Map.of("q", SYSTEM));
        assertSameForFewAndMany("orders", Map.of("sourceSystem", SYSTEM));
    }

    @Test
    void ofTheQuarantineDoNotGrowWithTheOrders() {
        var few = Map.of("sourceSystem", SYSTEM, "limit", 2);
        var many = Map.of("sourceSystem", SYSTEM, "limit", 20);
        assertThat(ofQuarantine(many, 20)).isPositive().isEqualTo(ofQuarantine(few, 2));
    }

    private static long ofQuarantine(Map<String, ?> parameters, int rows) {
        return Statements.of(() ->
                integrator()
                        .queryParams(parameters)
                        .get(API + "order-quarantine")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(rows)));
    }

    @Test
    void ofAnOrderDoNotGrowWithItsLines() {
        assertThat(ofOrder(order("long", "COUNTED", 20), 20))
                .isPositive()
                .isEqualTo(ofOrder(order("short", "COUNTED", 2), 2));
    }

    private static long ofOrder(String id, int lines) {
        return Statements.of(() ->
                vera().get(API + "orders/" + id)
                        .then()
                        .statusCode(200)
                        .body("lines", hasSize(lines)));
    }

    @Test
    void ofBulkUpsertsDoNotGrowWithTheRecords() {
        var group = UUID.randomUUID();
        assertThat(ofBulk("product-groups", 1, _ -> keyed(group))).isPositive();
        IntFunction<String> product =
                _ -> named("\"group\":{\"system\":\"COUNT\",\"key\":\"" + group + "\"},");
        IntFunction<String> below =
                _ -> named("\"parent\":{\"system\":\"COUNT\",\"key\":\"" + group + "\"},");

        assertThat(ofBulk("products", 100, product))
                .isLessThan(ofBulk("products", 10, product) + 10);
        assertThat(ofBulk("product-groups", 100, below))
                .isLessThan(ofBulk("product-groups", 10, below) + 10);
        assertThat(ofList("products", Map.of("q", "bulk"), 20))
                .isEqualTo(ofList("products", Map.of("q", "bulk"), 2));
    }

    private static String keyed(UUID key) {
        return """
        {"code":"%1$s","name":"Counted","externalRefs":[{"system":"COUNT","key":"%1$s"}]}\
        """
                .formatted(key);
    }
}
