package com.lead2order.partner;

import static com.lead2order.partner.Portal.API;
import static com.lead2order.partner.Portal.MERGE_PATCH;
import static com.lead2order.partner.Portal.chris;
import static com.lead2order.partner.Portal.paula;
import static com.lead2order.partner.Portal.pete;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.lead2order.testing.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What partners, programs and the steps of registrations refuse, step by step. */
@QuarkusTest
class RefusalTest {

    private static final String DEALS = API + "/deal-registrations";
    private static final String PAULAS = API + "/partners/" + Organisation.PAULAS_PARTNER;

    @BeforeEach
    void portal() {
        Portal.isOpen();
    }

    private static String deal() {
        return paula().contentType("application/json")
                .body(
                        Map.of(
                                "account",
                                Map.of("name", "Refused " + UUID.randomUUID(), "country", "DE"),
                                "amount",
                                Map.of("amount", "1", "currency", "EUR"),
                                "closeDate",
                                "2027-01-31",
                                "description",
                                "Scanners"))
                .post(DEALS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse step(RequestSpecification caller, String deal, String step) {
        var body =
                switch (step) {
                    case "return" -> "{\"question\":\"Which site?\"}";
                    case "rejection" -> "{\"reason\":\"Ours\"}";
                    case "extension" -> "{\"expiresOn\":\"2126-01-01\",\"reason\":\"Budget\"}";
                    default -> "{}";
                };
        return caller.contentType("application/json")
                .body(body)
                .post(DEALS + "/" + deal + "/" + step)
                .then();
    }

    private static ValidatableResponse patch(
            RequestSpecification caller, String record, String patch) {
        return caller.contentType(MERGE_PATCH).body(patch).patch(record).then();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "submission",
                "withdrawal",
                "review",
                "return",
                "approval",
                "rejection",
                "extension"
            })
    void aStepNeedsTheCurrentTag(String step) {
        var deal = deal();

        step(Portal.ada(), deal, step).statusCode(428);
        step(Portal.ada().header("If-Match", "\"77\""), deal, step)
                .statusCode(412)
                .header("ETag", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"review", "return", "approval", "rejection", "extension"})
    void aDraftIsNotDecidedUpon(String step) {
        step(chris().header("If-Match", "*"), deal(), step)
                .statusCode(409)
                .body(
                        "type", equalTo("/problems/illegal-transition"),
                        "currentState", equalTo("DRAFT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"submission", "withdrawal"})
    void aWithdrawnRegistrationStaysWithdrawn(String step) {
        var deal = deal();
        step(paula().header("If-Match", "*"), deal, "withdrawal").statusCode(200);

        step(paula().header("If-Match", "*"), deal, step)
                .statusCode(409)
                .body("currentState", equalTo("WITHDRAWN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"submission", "withdrawal"})
    void aStepOfAnotherPartnersRegistrationIsNotThere(String step) {
        step(pete().header("If-Match", "*"), deal(), step)
                .statusCode(404)
                .body("type", equalTo("/problems/deal-registration-not-found"));
    }

    @Test
    void aPatchOfARegistrationNeedsTheCurrentTagAndAPartInIt() {
        var deal = DEALS + "/" + deal();

        patch(paula(), deal, "{\"name\":\"X\"}").statusCode(428);
        patch(paula().header("If-Match", "\"77\""), deal, "{\"name\":\"X\"}").statusCode(412);
        patch(pete().header("If-Match", "*"), deal, "{\"name\":\"X\"}").statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/partners",
        "PUT,/partners/external/SAP/1",
        "POST,/partner-programs",
        "PUT,/partner-programs/external/SAP/1",
        "POST,/deal-registrations/0/review",
        "POST,/deal-registrations/0/return",
        "POST,/deal-registrations/0/approval",
        "POST,/deal-registrations/0/rejection",
        "POST,/deal-registrations/0/extension",
        "POST,/partners/0/users"
    })
    void whatChannelManagersDoIsNotForPartners(String method, String path) {
        paula().contentType("application/json")
                .header("If-Match", "*")
                .request(method, API + path.replace("/0/", "/" + UUID.randomUUID() + "/"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/permission-missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/users"})
    void anotherPartnerIsNotThere(String part) {
        pete().get(PAULAS + part)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/partner-not-found"));
    }

    @Test
    void aProgramIsChangedByItsCurrentTag() {
        var program =
                chris().contentType("application/json")
                        .body("{\"name\":\"Tagged\"}")
                        .post(API + "/partner-programs")
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");

        patch(chris(), program, "{\"name\":\"X\"}").statusCode(428);
        patch(chris().header("If-Match", "\"77\""), program, "{\"name\":\"X\"}")
                .statusCode(412)
                .header("ETag", notNullValue());
        patch(paula().header("If-Match", "*"), program, "{\"name\":\"X\"}").statusCode(403);
    }
}
