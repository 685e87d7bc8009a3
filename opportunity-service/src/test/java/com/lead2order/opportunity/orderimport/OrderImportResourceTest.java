package com.lead2order.opportunity.orderimport;

import static com.lead2order.opportunity.testdata.Calls.integrator;
import static com.lead2order.opportunity.testdata.Calls.rita;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.lead2order.opportunity.testdata.Calls;
import com.lead2order.opportunity.testdata.Known;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrderImportResourceTest {

    private static final String IMPORTS = "/api/v1/order-imports";
    private static final String ACCOUNT = "I" + UUID.randomUUID();

    @BeforeAll
    static void records() {
        Organisation.known();
        Known.account(ACCOUNT, null);
    }

    @BeforeEach
    void products() {
        Calls.product("776");
        Calls.product("777");
    }

    private static String order(String number, int version, String netTotal) {
        return """
        {"externalOrderNo":"%s","sourceVersion":%d,"orderDate":"2013-05-30","currency":"USD","account":{"system":"AW","key":"%s"},"netTotal":"%s",\
        "lines":[{"lineNo":1,"product":{"system":"AW","key":"776"},"qty":"1","unitPrice":"%s","netAmount":"%s"},\
        {"lineNo":2,"product":{"system":"AW","key":"777"},"qty":"2","unitPrice":"1","netAmount":"0"}]}
        """
                .formatted(number, version, ACCOUNT, netTotal, netTotal, netTotal);
    }

    private static ValidatableResponse send(String body) {
        return integrator()
                .contentType("application/x-ndjson")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + "?sourceSystem=AW&format=ndjson")
                .then();
    }

    private static JsonPath finished(String id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> integrator().get(IMPORTS + "/" + id).jsonPath(),
                        job -> !job.getString("status").equals("RUNNING"));
    }

    @CanIgnoreReturnValue
    private static JsonPath imported(String body) {
        return finished(send(body).statusCode(202).extract().path("id"));
    }

    @Test
    void takesEachLineForWhatItIs() {
        var run = UUID.randomUUID().toString();
        var first = imported(order(run + "a", 1, "10.00") + order(run + "b", 2, "20.00"));
        assertThat(first.getString("status")).isEqualTo("COMPLETED");
        assertThat(first.getInt("outcomes.created")).isEqualTo(2);
        assertThat(first.getInt("percent")).isEqualTo(100);

        var id =
                send(order(run + "a", 1, "10.00")
                                + order(run + "b", 1, "10.00")
                                + order(run + "a", 2, "11.00")
                                + "no json\n"
                                + order(run + "c", 1, "1")
                                        .replace("\"netTotal\":\"1\"", "\"netTotal\":\"9\"")
                                + order(run + "b", 2, "21.00")
                                + order(run + "d", 1, "10.00").replace(ACCOUNT, "unknown " + run))
                        .statusCode(202)
                        .header("Location", startsWith(IMPORTS))
                        .extract()
                        .<String>path("id");
        var second = finished(id);
        assertThat(second.getInt("outcomes.unchanged")).isEqualTo(1);
        assertThat(second.getInt("outcomes.stale")).isEqualTo(1);
        assertThat(second.getInt("outcomes.replaced")).isEqualTo(1);
        assertThat(second.getInt("outcomes.quarantined")).isEqualTo(1);
        assertThat(second.getInt("failed")).isEqualTo(3);
        assertThat(second.getInt("processed")).isEqualTo(7);
        integrator()
                .get(IMPORTS + "/" + id + "/errors")
                .then()
                .statusCode(200)
                .body(
                        "items.outcome",
                                contains("STALE", "REFUSED", "REFUSED", "REFUSED", "QUARANTINED"),
                        "items.problem",
                                contains(
                                        "stale-source-version",
                                        "malformed-body",
                                        "invalid-values",
                                        "same-version-other-content",
                                        "unknown-account"));
        integrator()
                .queryParam("outcome", "REFUSED")
                .get(IMPORTS + "/" + id + "/errors")
                .then()
                .body("items", hasSize(3), "items[1].errors.pointer", contains("/netTotal"));
    }

    @Test
    void isCompletedBySendingTheSameAgain() throws SQLException {
        var run = UUID.randomUUID().toString();
        var body =
                IntStream.range(0, 3_000)
                        .mapToObj(i -> order(run + i, 1, "10.00"))
                        .collect(Collectors.joining());
        var half = body.substring(0, body.length() / 2);
        var interrupted = imported(half); // its last line is cut off
        assertThat(interrupted.getInt("failed")).isEqualTo(1);
        var again = imported(body);
        assertThat(again.getInt("outcomes.created") + again.getInt("outcomes.unchanged"))
                .isEqualTo(3_000);
        assertThat(
                        Known.count(
                                "select count(*) from sales_order where external_order_no like '"
                                        + run
                                        + "%'"))
                .isEqualTo(3_000);
        assertThat(
                        Known.count(
                                "select count(*) from sales_order_line l join sales_order o on o.id"
                                        + " = l.order_id where o.external_order_no like '"
                                        + run
                                        + "%'"))
                .isEqualTo(6_000);
    }

    @Test
    void keepsWhatArrivedWhereTheCallerGoesAway() throws IOException {
        var run = UUID.randomUUID().toString();
        var body =
                IntStream.range(0, 1_500)
                        .mapToObj(i -> order(run + i, 1, "10.00"))
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8);
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var head =
                    """
                    POST %s?sourceSystem=AW HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: application/x-ndjson\r
                    Content-Length: %d\r
                    \r
                    """
                            .formatted(IMPORTS, Tokens.forIntegrator(), body.length * 2);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            Known.awaitRow("select 1 from sales_order where external_order_no = '" + run + "0'");
        }
        Known.awaitRow(
                "select 1 from order_import where status = 'INTERRUPTED' and created between 1000"
                        + " and 1500");
        var again = imported(new String(body, StandardCharsets.UTF_8));
        assertThat(again.getInt("succeeded")).isEqualTo(1_500);
        assertThat(again.getInt("outcomes.unchanged")).isGreaterThanOrEqualTo(1_000);
    }

    @Test
    void withAKeyIsDoneOnce() {
        var body = order(UUID.randomUUID().toString(), 1, "10.00");
        var key = UUID.randomUUID().toString();
        var id = withKey(key, body).statusCode(202).extract().<String>path("id");
        assertThat(finished(id).getString("status")).isEqualTo("COMPLETED");
        withKey(key, body)
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(id));
        withKey(key, body + body)
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    private static ValidatableResponse withKey(String key, String body) {
        return integrator()
                .contentType("application/x-ndjson")
                .header("Idempotency-Key", key)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + "?sourceSystem=AW")
                .then();
    }

    private static ValidatableResponse csv(String parameters, String body) {
        return integrator()
                .contentType("text/csv")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + parameters)
                .then();
    }

    @Test
    void readsCsv() {
        var run = UUID.randomUUID().toString();
        var id =
                csv(
                                "?sourceSystem=AW&format=csv&decimal=comma",
                                """
                                \uFEFFexternalOrderNo;sourceVersion;orderDate;currency;account.key;netTotal;lineNo;product.key;qty;unitPrice;netAmount
                                %1$sa;1;2013-05-30;USD;%2$s;30,00;1;776;1;10,00;10,00
                                %1$sa;;;;;;2;777;2;10,00;20,00
                                %1$sb;1;2013-05-30;USD;%2$s;"5,00";1;776;1;5.00;5,00
                                "%1$sc";1;2013-05-30;USD;%2$s;5,00;1;776;1;5,00;5,00
                                """
                                        .formatted(run, ACCOUNT))
                        .statusCode(202)
                        .body("format", equalTo("csv"))
                        .extract()
                        .<String>path("id");
        var job = finished(id);
        assertThat(job.getInt("outcomes.created")).isEqualTo(2);
        assertThat(job.getInt("failed")).isEqualTo(1);
        integrator()
                .get(IMPORTS + "/" + id + "/errors")
                .then()
                .body(
                        "items.line", contains(4),
                        "items[0].externalOrderNo", equalTo(run + "b"),
                        "items[0].errors.code", contains("decimal-comma-expected"));
        integrator()
                .queryParam("externalOrderNo", run + "a")
                .get("/api/v1/orders")
                .then()
                .body("items[0].netTotal", equalTo("30.00"));
    }

    @Test
    void refusesCsvWithOtherColumns() {
        csv("?sourceSystem=AW", "externalOrderNo,colour\n1,red\n")
                .statusCode(400)
                .body("errors.pointer", contains("colour"));
        csv("?sourceSystem=AW", "").statusCode(400);
        csv("", "externalOrderNo,netTotal\n1,1\n")
                .statusCode(400)
                .body("errors.pointer", contains("sourceSystem"));
        csv("?sourceSystem=AW&format=ndjson", "externalOrderNo\n").statusCode(400);
    }

    @Test
    void saysAtOnceThatNoSourceSystemIsNamed() {
        integrator()
                .contentType("application/x-ndjson")
                .body(order("x", 1, "1").getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("sourceSystem"));
    }

    @Test
    void isForTheClientThatSpeaksForTheSystem() {
        for (var parameters : new String[] {"?sourceSystem=AW", ""}) {
            var sent =
                    given().auth()
                            .oauth2(Tokens.forClient("other-erp", "integrator"))
                            .contentType("application/x-ndjson")
                            .body(
                                    order("x", 1, "1")
                                            .replaceFirst("\\{", "{\"sourceSystem\":\"AW\",")
                                            .getBytes(StandardCharsets.UTF_8))
                            .post(IMPORTS + parameters)
                            .then();
            if (parameters.isEmpty()) {
                assertThat(finished(sent.statusCode(202).extract().path("id")).getInt("failed"))
                        .isEqualTo(1);
            } else {
                sent.statusCode(403).body("type", equalTo("/problems/source-system-not-yours"));
            }
        }
    }

    @Test
    void isNotFailedByOneLine() {
        var run = UUID.randomUUID().toString();
        var job =
                imported(
                        "\uFEFF"
                                + order(run + "a", 1, "10.00")
                                + "{\"\\u0000\":1}\n"
                                + "{\"\\ud800\":1}\n"
                                + "{\"externalOrderNo\":\"\\u0000\"}\n"
                                + "\u0000\n"
                                + order(run + "b", 1, "10.00"));
        assertThat(job.getString("status")).isEqualTo("COMPLETED");
        assertThat(job.getInt("outcomes.created")).isEqualTo(2);
        assertThat(job.getInt("failed")).isEqualTo(4);
    }

    @Test
    void refusesLinesThatAreNotInUtf8() {
        var run = UUID.randomUUID().toString();
        var id =
                integrator()
                        .contentType("application/x-ndjson")
                        .body(order(run + "ä", 1, "10.00").getBytes(StandardCharsets.ISO_8859_1))
                        .post(IMPORTS + "?sourceSystem=AW")
                        .then()
                        .statusCode(202)
                        .extract()
                        .<String>path("id");
        assertThat(finished(id).getInt("failed")).isEqualTo(1);
    }

    @Test
    void isNotBlockedByClientsThatSendSlowly() throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 6; i++) {
                var socket = new Socket("localhost", RestAssured.port);
                slow.add(socket);
                var begin =
                        """
                        POST %s?sourceSystem=AW HTTP/1.1\r
                        Host: localhost\r
                        Authorization: Bearer %s\r
                        Content-Type: application/x-ndjson\r
                        Content-Length: 100000\r
                        \r
                        %s{"exter\
                        """
                                .formatted(
                                        IMPORTS,
                                        Tokens.forIntegrator(),
                                        order("slow" + UUID.randomUUID(), 1, "10.00"));
                socket.getOutputStream().write(begin.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            }
            Known.awaitRow(
                    "select 1 from (select count(*) as n from order_import where status ="
                            + " 'RUNNING') r where n >= 6");
            var job = imported(order(UUID.randomUUID().toString(), 1, "10.00"));
            assertThat(job.getInt("succeeded")).isEqualTo(1);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void refusesWhatItCannotRead() {
        var line = order("x", 1, "1");
        integrator()
                .contentType("application/x-ndjson")
                .body(line.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + "?sourceSystem=AW&format=csv")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("format"));
        integrator()
                .contentType("application/x-ndjson")
                .body(line.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + "?colour=red")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"));
        integrator()
                .contentType("text/xml")
                .body(line.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(415);
        rita().contentType("application/x-ndjson")
                .body(line.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(403);
        integrator().get(IMPORTS + "/" + UUID.randomUUID()).then().statusCode(404);
        integrator().get(IMPORTS).then().statusCode(200);
    }
}
