package com.lead2order.forecast.quota;

import static com.lead2order.forecast.Company.quotaBody;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.lead2order.forecast.Company;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuotaResourceTest {

    private static final String QUOTAS = "/api/v1/quotas";

    private static boolean setUp;

    /** Before the first test and not before all: only then is the port of the service known. */
    @BeforeEach
    void calendar() {
        if (setUp) {
            return;
        }
        setUp = true;
        Company.known();
        Company.calendar(
                "QUO",
                LocalDate.parse("2030-01-01"),
                LocalDate.parse("2030-06-01"),
                LocalDate.parse("2031-01-01"));
    }

    @Test
    void thereIsOneQuotaForAHolderMeasureAndPeriod() {
        var body = quotaBody("PERSON", Organisation.RITA, "QUO:Y0-A", "100.50");
        var id = put(QUOTAS, body, 201).<String>path("id");
        put(QUOTAS, body, 200);
        put(QUOTAS + "/external/AW/279-Q", body, 200);
        var changed =
                put(
                        QUOTAS + "/external/AW/279-Q",
                        quotaBody("PERSON", Organisation.RITA, "QUO:Y0-A", "200"),
                        200);
        org.assertj.core.api.Assertions.assertThat(changed.<String>path("id")).isEqualTo(id);
        org.assertj.core.api.Assertions.assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        var _ = Topics.ofTheService().await("quotas", "com.lead2order.quota.set.v1", id);
        put(
                QUOTAS + "/external/AW/279-Q",
                quotaBody("PERSON", Organisation.ROLF, "QUO:Y0-A", "200"),
                422);
        Company.max()
                .get(QUOTAS + "?period=QUO:Y0-A")
                .then()
                .statusCode(200)
                .body("items.value.amount", contains("200.00"));
        Company.olga()
                .get(QUOTAS + "?period=QUO:Y0-A")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        Company.olga().get(QUOTAS + "/" + id).then().statusCode(404);
        Company.rita().get(QUOTAS + "/" + id).then().statusCode(200);
    }

    @com.google.errorprone.annotations.CanIgnoreReturnValue
    private static io.restassured.response.ExtractableResponse<?> put(
            String path, Map<String, ?> body, int status) {
        return Company.integrator()
                .contentType("application/json")
                .body(body)
                .put(path)
                .then()
                .statusCode(status)
                .extract();
    }

    /** Neither their own nor, by that way, that of what they lead, are in or own. */
    @Test
    void nobodySetsTheirOwn() {
        var territory =
                Company.create(
                        "territories",
                        Map.of(
                                "name",
                                "Vera's",
                                "code",
                                "QUO-V",
                                "owners",
                                java.util.List.of(
                                        Map.of(
                                                "person",
                                                Map.of("id", Organisation.VERA),
                                                "from",
                                                "2000-01-01"))));
        own(quotaBody("PERSON", Organisation.VERA, "QUO:Y0-B", "1"));
        own(quotaBody("UNIT", Organisation.COMPANY, "QUO:Y0-B", "1"));
        own(quotaBody("TERRITORY", territory, "QUO:Y0-B", "1"));
        Company.vera()
                .contentType("application/json")
                .body(quotaBody("UNIT", Organisation.TEAM_OF_MAX, "QUO:Y0-B", "1"))
                .put(QUOTAS)
                .then()
                .statusCode(201);
        put(QUOTAS, quotaBody("PERSON", Organisation.VERA, "QUO:Y0-B", "1"), 201);
    }

    private static void own(Map<String, ?> body) {
        Company.vera()
                .contentType("application/json")
                .body(body)
                .put(QUOTAS)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/own-quota"));
    }

    @Test
    void badInputIsNamed() {
        refused(quotaBody("PERSON", UUID.randomUUID(), "QUO:Y0-A", "1"), 422, "/holder/ref");
        refused(quotaBody("PERSON", Organisation.RITA, "QUO:Y7", "1"), 422, "/period");
        refused(quotaBody("PERSON", Organisation.RITA, "QUO:Y0-B", "-1"), 422, "/value/amount");
        refused(
                quotaBody("PERSON", Organisation.RITA, "QUO:Y0-B", "1.00001"),
                422,
                "/value/amount");
        refused(quotaBody("PLANET", Organisation.RITA, "QUO:Y0-B", "1"), 400, "/holder/type");
    }

    private static void refused(Map<String, ?> body, int status, String pointer) {
        Company.integrator()
                .contentType("application/json")
                .body(body)
                .put(QUOTAS)
                .then()
                .statusCode(status)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void bulkAnswersLineByLine() {
        Company.integrator()
                .contentType("application/x-ndjson")
                .body(
                        """
                        {"holder":{"type":"UNIT","ref":{"id":"%1$s"}},"measure":"REVENUE","period":"QUO:Y0","value":{"amount":"1","currency":"USD"}}
                        {"holder":{"type":"UNIT","ref":{"id":"%1$s"}},"measure":"REVENUE","period":"QUO:Y0","value":{"amount":"1","currency":"USD"}}
                        {"holder":{"type":"UNIT","ref":{"id":"%1$s"}},"measure":"REVENUE","period":"NO:Y0","value":{"amount":"1","currency":"USD"}}
                        """
                                .formatted(Organisation.TEAM_OF_MONA)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(QUOTAS + "/bulk")
                .then()
                .statusCode(200)
                .body("items.outcome", contains("CREATED", "UNCHANGED", "REFUSED"));
    }

    @Test
    void settingIsForFew() {
        Company.rita()
                .contentType("application/json")
                .body(quotaBody("PERSON", Organisation.RITA, "QUO:Y0-A", "1"))
                .put(QUOTAS)
                .then()
                .statusCode(403);
        Company.vera()
                .contentType("application/json")
                .header("Idempotency-Key", "k1")
                .body(quotaBody("PERSON", Organisation.OLGA, "QUO:Y0-B", "1"))
                .put(QUOTAS)
                .then()
                .statusCode(201)
                .body("createdBy", equalTo(Organisation.VERA.toString()));
    }
}
