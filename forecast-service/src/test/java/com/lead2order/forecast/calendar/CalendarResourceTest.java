package com.lead2order.forecast.calendar;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import com.lead2order.forecast.Company;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CalendarResourceTest {

    private static final String CALENDARS = "/api/v1/fiscal-calendars";

    private static final String BODY =
            """
            {"code":"%s","name":"AdventureWorks","years":[{"key":"FY2012","from":"2011-05-31","to":"2012-05-30","periods":[
              {"key":"FY2012-Q1","from":"2011-05-31","to":"2011-08-31"},{"key":"FY2012-Q2","from":"2011-08-31","to":"2011-11-30"},
              {"key":"FY2012-Q3","from":"2011-11-30","to":"2012-02-29"},{"key":"FY2012-Q4","from":"2012-02-29","to":"2012-05-30"}]}]}
            """;

    private static boolean known;

    /** Before the first test and not before all: only then is the port of the service known. */
    @BeforeEach
    void company() {
        if (known) {
            return;
        }
        known = true;
        Company.known();
    }

    private static UUID setUp(String code) {
        return UUID.fromString(
                Company.integrator()
                        .contentType("application/json")
                        .body(BODY.formatted(code))
                        .post(CALENDARS)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    @Test
    void aCalendarIsSetUpWithExplicitBoundaries() {
        var id = setUp("CAL1");
        Company.rita()
                .get(CALENDARS + "/" + id)
                .then()
                .statusCode(200)
                .body(
                        "years[0].periods.key",
                        contains("FY2012-Q1", "FY2012-Q2", "FY2012-Q3", "FY2012-Q4"));
        var _ =
                Topics.ofTheService()
                        .await("fiscal-calendars", "com.lead2order.fiscal-calendar.set-up.v1", id);
        Company.integrator()
                .contentType("application/json")
                .body(BODY.formatted("CAL1"))
                .post(CALENDARS)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/fiscal-calendar-code-taken"));
    }

    @Test
    void gapsAreNamed() {
        Company.integrator()
                .contentType("application/json")
                .body(
                        BODY.formatted("GAP")
                                .replace("\"to\":\"2011-08-31\"", "\"to\":\"2011-08-30\""))
                .post(CALENDARS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/years/0/periods/1/from"));
        Company.integrator()
                .contentType("application/json")
                .body(BODY.formatted("A:B"))
                .post(CALENDARS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/code"));
    }

    @Test
    void aPeriodWithQuotasKeepsItsBoundaries() {
        var id = setUp("CAL2");
        Company.quota("PERSON", Organisation.RITA, "CAL2:FY2012-Q1", "100");
        patch(id, BODY.formatted("CAL2").replace("2011-08-31", "2011-09-01"), 409);
        patch(id, BODY.formatted("CAL2").replace("2012-02-29", "2012-03-01"), 200);
        patch(id, "{\"name\":\"Renamed\"}", 200);
    }

    private static void patch(UUID id, String patch, int status) {
        Company.integrator()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch(CALENDARS + "/" + id)
                .then()
                .statusCode(status);
    }

    @Test
    void aPeriodIsClosedOnce() {
        var id = setUp("CAL3");
        close(id, "CAL3:FY2012-Q1")
                .statusCode(200)
                .body("years[0].periods[0].closedOn", notNullValue());
        close(id, "FY2012-Q1").statusCode(409).body("type", equalTo("/problems/period-closed"));
        close(id, "FY2012").statusCode(404);
        Company.integrator()
                .contentType("application/json")
                .body("{\"period\":\"FY2012-Q2\"}")
                .post(CALENDARS + "/" + id + "/closings")
                .then()
                .statusCode(428);
    }

    private static io.restassured.response.ValidatableResponse close(UUID id, String period) {
        return Company.integrator()
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"period\":\"" + period + "\"}")
                .post(CALENDARS + "/" + id + "/closings")
                .then();
    }

    @Test
    void anUpsertByExternalKeyIsRepeatable() {
        var path = CALENDARS + "/external/AW/CAL4";
        Company.integrator()
                .contentType("application/json")
                .body(BODY.formatted("CAL4"))
                .put(path)
                .then()
                .statusCode(201);
        Company.integrator()
                .contentType("application/json")
                .body(BODY.formatted("CAL4"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("externalRefs.key", hasItem("CAL4"));
    }

    @Test
    void writingIsForFew() {
        Company.rita()
                .contentType("application/json")
                .body(BODY.formatted("NO"))
                .post(CALENDARS)
                .then()
                .statusCode(403);
    }
}
