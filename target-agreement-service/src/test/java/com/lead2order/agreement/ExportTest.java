package com.lead2order.agreement;

import static com.lead2order.agreement.Company.API;
import static com.lead2order.agreement.Company.erp;
import static com.lead2order.agreement.Company.max;
import static com.lead2order.agreement.Company.openForRita;
import static com.lead2order.agreement.Company.rita;
import static com.lead2order.agreement.Company.step;
import static com.lead2order.agreement.Company.vera;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.lead2order.testing.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExportTest {

    private static String inForce() {
        var company = Company.withCalendar();
        var shop = company.account("Shop of " + company.calendar, Organisation.RITA);
        var group = company.productGroup("Bikes");
        company.order(shop, "2024-07-01", Map.of(group, "1000"));
        var agreement = openForRita(company.cycle(Map.of(), Map.of()));
        step(rita(), rita(), agreement, "/planning-completion").statusCode(200);
        for (var id :
                max().get(agreement + "/lines?limit=500")
                        .then()
                        .extract()
                        .<List<String>>path("items.id")) {
            step(max(), max(), agreement + "/lines/" + id, "/confirmation").statusCode(200);
        }
        step(max(), max(), agreement, "/confirmation").statusCode(200);
        step(rita(), rita(), agreement, "/confirmation")
                .statusCode(200)
                .body("state", equalTo("IN_FORCE"));
        return agreement.substring(agreement.lastIndexOf('/') + 1);
    }

    private static List<Map<String, Object>> all() {
        var items = new ArrayList<Map<String, Object>>();
        String cursor = null;
        while (true) {
            var page =
                    erp().get(
                                    API
                                            + "/target-exports?limit=2"
                                            + (cursor == null ? "" : "&since=" + cursor))
                            .then()
                            .statusCode(200)
                            .extract();
            items.addAll(page.<List<Map<String, Object>>>path("items"));
            cursor = page.path("nextCursor");
            if (!page.<Boolean>path("more")) {
                return items;
            }
        }
    }

    private static Map<String, Object> answer(
            Map<String, Object> line, String state, @Nullable String key, @Nullable String error) {
        var answer = new HashMap<String, Object>();
        answer.put("lineId", line.get("lineId"));
        answer.put("versionNo", line.get("versionNo"));
        answer.put("state", state);
        answer.put("erpKey", key);
        answer.put("error", error);
        return answer;
    }

    private static ValidatableResponse acknowledge(Object... answers) {
        return erp().body(answers).post(API + "/target-exports/acknowledgements").then();
    }

    @Test
    void theErpFetchesEachLineInOrderAndAnswersLineByLine() {
        var agreement = inForce();
        var lines = all().stream().filter(l -> agreement.equals(l.get("agreementId"))).toList();
        assertThat(lines).isNotEmpty();
        var line = lines.getFirst();
        assertThat(line).containsEntry("state", "PENDING").containsEntry("versionNo", 1);
        assertThat(line.get("accountRefs").toString()).contains("ERP");

        acknowledge(
                        answer(line, "REJECTED", null, "unknown cost centre"),
                        Map.of(
                                "lineId",
                                UUID.randomUUID(),
                                "versionNo",
                                1,
                                "state",
                                "ACKNOWLEDGED"))
                .statusCode(200)
                .body(
                        "applied", equalTo(1),
                        "refused", equalTo(1),
                        "items.outcome", contains("APPLIED", "REFUSED"),
                        "items[0].state", equalTo("REJECTED"));
        acknowledge(answer(line, "ACKNOWLEDGED", "Z-1", null))
                .statusCode(200)
                .body("items.outcome", contains("APPLIED"));
        acknowledge(answer(line, "ACKNOWLEDGED", "Z-1", null))
                .statusCode(200)
                .body("items.outcome", contains("UNCHANGED"));
        acknowledge(answer(line, "REJECTED", null, "late"))
                .statusCode(200)
                .body(
                        "items.outcome", contains("REFUSED"),
                        "items[0].state", equalTo("ACKNOWLEDGED"));
        rita().get(API + "/target-agreements/" + agreement + "/lines/" + line.get("lineId"))
                .then()
                .body("erpExport.state", equalTo("ACKNOWLEDGED"), "erpExport.key", equalTo("Z-1"));
        erp().get(API + "/target-exports?state=ACKNOWLEDGED&limit=500")
                .then()
                .body("items.lineId", hasItem(line.get("lineId")));
    }

    @Test
    void aReadChangesNothingSoThatALostAnswerIsFetchedAgain() {
        var agreement = inForce();

        for (int time = 0; time < 2; time++) {
            assertThat(
                            erp().get(API + "/target-exports?limit=500&state=PENDING")
                                    .then()
                                    .statusCode(200)
                                    .extract()
                                    .<List<String>>path(
                                            "items.findAll { it.agreementId == '"
                                                    + agreement
                                                    + "' }.sentAt"))
                    .isNotEmpty()
                    .containsOnlyNulls();
        }
    }

    @Test
    void whatTheErpHasFetchedItSays() {
        var agreement = inForce();
        var line =
                all().stream()
                        .filter(l -> agreement.equals(l.get("agreementId")))
                        .findFirst()
                        .orElseThrow();

        acknowledge(answer(line, "SENT", null, null))
                .statusCode(200)
                .body("items[0].outcome", equalTo("APPLIED"), "items[0].state", equalTo("SENT"));
        acknowledge(answer(line, "SENT", null, null))
                .body("items[0].outcome", equalTo("UNCHANGED"));
        acknowledge(answer(line, "ACKNOWLEDGED", "Z-9", null))
                .body("items[0].outcome", equalTo("APPLIED"));
        acknowledge(answer(line, "SENT", null, null))
                .body(
                        "items[0].outcome", equalTo("UNCHANGED"),
                        "items[0].state", equalTo("ACKNOWLEDGED"));
        acknowledge(answer(line, "ACKNOWLEDGED", "Z-10", null))
                .body("items[0].outcome", equalTo("REFUSED"));
        vera().get(API + "/target-agreements/" + agreement + "/lines/" + line.get("lineId"))
                .then()
                .body("erpExport.key", equalTo("Z-9"));
    }

    @Test
    void badInputIsNamed() {
        erp().get(API + "/target-exports?since=abc")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
        erp().get(API + "/target-exports?limit=0").then().statusCode(400);
        erp().get(API + "/target-exports?state=LOST").then().statusCode(400);
        erp().get(API + "/target-exports?colour=red")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"));
        acknowledge(
                        Map.of("versionNo", 1, "state", "ACKNOWLEDGED"),
                        Map.of("lineId", UUID.randomUUID(), "versionNo", 1, "state", "REJECTED"))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/0/lineId", "/1"));
        acknowledge(
                        Map.of(
                                "lineId",
                                UUID.randomUUID(),
                                "versionNo",
                                1,
                                "state",
                                "ACKNOWLEDGED",
                                "erpKey",
                                " Z-1"))
                .statusCode(422)
                .body("errors.pointer", contains("/0/erpKey"));
        acknowledge().statusCode(422);
        acknowledge(Map.of("lineId", "x", "versionNo", 1, "state", "ACKNOWLEDGED")).statusCode(400);
        erp().body("{}").post(API + "/target-exports/acknowledgements").then().statusCode(400);
        rita().get(API + "/target-exports").then().statusCode(403);
        io.restassured.RestAssured.given().get(API + "/target-exports").then().statusCode(401);
    }

    @Test
    void aRefusalHasACodeAndIsSaidInTheCallersLanguage() {
        erp().header("Accept-Language", "de")
                .body(
                        List.of(
                                Map.of(
                                        "lineId",
                                        UUID.randomUUID(),
                                        "versionNo",
                                        1,
                                        "state",
                                        "ACKNOWLEDGED")))
                .post(API + "/target-exports/acknowledgements")
                .then()
                .statusCode(200)
                .body(
                        "items[0].outcome", equalTo("REFUSED"),
                        "items[0].code", equalTo("no-exported-line"),
                        "items[0].detail", equalTo("Es gibt keine solche exportierte Zeile"));
    }

    @Test
    void theFeedEndsWhereItEnded() {
        var agreement = inForce();
        var cursor =
                erp().get(API + "/target-exports?limit=500")
                        .then()
                        .body("items.agreementId", hasItem(agreement))
                        .extract()
                        .<String>path("nextCursor");

        erp().get(API + "/target-exports?since=" + cursor)
                .then()
                .statusCode(200)
                .body("items", hasSize(0), "nextCursor", equalTo(cursor), "more", equalTo(false));
    }
}
