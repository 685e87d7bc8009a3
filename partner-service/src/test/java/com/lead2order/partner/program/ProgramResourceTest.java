package com.lead2order.partner.program;

import static com.lead2order.partner.Portal.API;
import static com.lead2order.partner.Portal.MERGE_PATCH;
import static com.lead2order.partner.Portal.ada;
import static com.lead2order.partner.Portal.chris;
import static com.lead2order.partner.Portal.paula;
import static com.lead2order.partner.Portal.rita;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.lead2order.partner.Portal;
import com.lead2order.testing.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgramResourceTest {

    private static final String PROGRAMS = API + "/partner-programs";

    @BeforeEach
    void portal() {
        Portal.isOpen();
    }

    private static ValidatableResponse create(Map<String, ?> body) {
        return chris().contentType("application/json").body(body).post(PROGRAMS).then();
    }

    @Test
    void aProgramIsSetUpReadAndChanged() {
        var created =
                create(
                                Map.of(
                                        "name",
                                        "Resale",
                                        "tiers",
                                        List.of("SILVER", "GOLD"),
                                        "managerId",
                                        Organisation.CHRIS,
                                        "protectionDays",
                                        60,
                                        "benefits",
                                        List.of(Map.of("code", "DISCOUNT", "value", "10"))))
                        .statusCode(201)
                        .body("status", equalTo("ACTIVE"), "tiers", contains("SILVER", "GOLD"))
                        .extract();

        paula().get(created.header("Location"))
                .then()
                .statusCode(200)
                .body("protectionDays", equalTo(60));
        chris().contentType(MERGE_PATCH)
                .header("If-Match", created.header("ETag"))
                .body("{\"status\":\"CLOSED\"}")
                .patch(created.header("Location"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
        chris().queryParams(Map.of("status", "CLOSED", "q", "resale"))
                .get(PROGRAMS)
                .then()
                .body("items.id", contains((String) created.path("id")));
    }

    @Test
    void isKeptByExternalKey() {
        var path = PROGRAMS + "/external/PRM/" + UUID.randomUUID();
        var tag = put(path).statusCode(201).extract().header("ETag");
        put(path).statusCode(200).header("ETag", tag);
    }

    private static ValidatableResponse put(String path) {
        return ada().contentType("application/json")
                .body("{\"name\":\"Referral\"}")
                .put(path)
                .then();
    }

    @Test
    void refusesWhatIsWrong() {
        create(Map.of("name", "")).statusCode(422).body("errors.pointer", contains("/name"));
        create(Map.of("name", "X", "managerId", UUID.randomUUID()))
                .statusCode(422)
                .body("errors.pointer", contains("/managerId"));
        create(Map.of("name", "X", "validFrom", "2027-01-01", "validTo", "2027-01-01"))
                .statusCode(422)
                .body("errors.pointer", contains("/validTo"));
        create(Map.of("name", "X", "validFrom", "tomorrow")).statusCode(400);
        chris().contentType(MERGE_PATCH)
                .body("{}")
                .patch(PROGRAMS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void isSetUpByThoseWhoMay() {
        paula().contentType("application/json")
                .body("{\"name\":\"X\"}")
                .post(PROGRAMS)
                .then()
                .statusCode(403);
        rita().get(PROGRAMS).then().statusCode(403);
    }
}
