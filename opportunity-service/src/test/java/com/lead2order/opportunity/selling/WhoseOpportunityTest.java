package com.lead2order.opportunity.selling;

import static com.lead2order.opportunity.testdata.Calls.MERGE_PATCH;
import static com.lead2order.opportunity.testdata.Calls.max;
import static com.lead2order.opportunity.testdata.Calls.olga;
import static com.lead2order.opportunity.testdata.Calls.rita;
import static com.lead2order.opportunity.testdata.Calls.vera;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.lead2order.opportunity.testdata.Known;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Tokens;
import com.lead2order.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whose an opportunity is, who may say so, and what it can name. */
@QuarkusTest
class WhoseOpportunityTest {

    private static final String DEALS = "/api/v1/opportunities";
    private static UUID ritas = new UUID(0, 0);
    private static UUID olgas = new UUID(0, 0);

    @BeforeAll
    static void records() {
        Organisation.known();
        ritas = Known.account("W" + UUID.randomUUID(), Organisation.RITA);
        olgas = Known.account("W" + UUID.randomUUID(), Organisation.OLGA);
    }

    private static RequestSpecification rolf() {
        return RestAssured.given().auth().oauth2(Tokens.forUser("rolf.rep", "sales-rep"));
    }

    private static ValidatableResponse open(
            RequestSpecification caller, UUID account, String more) {
        return caller.contentType("application/json")
                .body(
                        "{\"name\":\"Whose\",\"accountId\":\"%s\",\"closeDate\":\"2027-06-30\"%s}"
                                .formatted(account, more))
                .post(DEALS)
                .then();
    }

    private static String dealOfRita(String more) {
        return open(rita(), ritas, more).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse patch(
            RequestSpecification caller, String deal, String patch) {
        return caller.contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(patch)
                .patch(DEALS + "/" + deal)
                .then();
    }

    @Test
    void anAccountThatOneDoesNotSeeIsNotThere() {
        assertThat(refusalOf(olgas)).isEqualTo(refusalOf(UUID.randomUUID()));
        patch(rita(), dealOfRita(""), "{\"accountId\":\"%s\"}".formatted(olgas))
                .statusCode(422)
                .body("errors.pointer", contains("/accountId"));
    }

    private static Map<String, Object> refusalOf(UUID account) {
        Map<String, Object> problem = open(rita(), account, "").statusCode(422).extract().path("");
        var same = new HashMap<>(problem);
        same.remove("traceId");
        return same;
    }

    @Test
    void theNameOfAnAccountIsForThoseWhoSeeIt() {
        var deal = UUID.randomUUID();
        var lead = UUID.randomUUID();
        Topics.ofTheService()
                .publish(
                        "leads",
                        lead.toString(),
                        "com.lead2order.lead.converted.v1",
                        7,
                        """
                        {"id":"%s","status":"CONVERTED","campaignId":null,"conversion":{"opportunityId":"%s","accountId":"%s",
                         "contactId":null,"name":"Handed over","amount":{"amount":"1.00","currency":"EUR"},"closeDate":"2027-06-30",
                         "salesMethodId":null,"ownerId":"%s","partnerIds":[],"convertedAt":"2026-01-15T10:00:00Z"}}
                        """
                                .formatted(lead, deal, olgas, Organisation.RITA));
        rita().header("Prefer", "wait=10")
                .get(DEALS + "/" + deal)
                .then()
                .statusCode(200)
                .body("accountId", equalTo(olgas.toString()), "accountName", nullValue());
        vera().get(DEALS + "/" + deal).then().body("accountName", containsString("Account "));
        patch(rita(), deal.toString(), "{\"name\":\"Mine now\"}")
                .statusCode(200)
                .body("accountName", nullValue());
        rita().contentType("application/json")
                .header("If-Match", "*")
                .body("{\"outcome\":\"WON\",\"mutualAgreementOn\":\"2026-01-15\"}")
                .post(DEALS + "/" + deal + "/closure")
                .then()
                .statusCode(200);
    }

    @Test
    void anOwnerIsKnownAndOfOnesOwnSide() {
        var deal = dealOfRita("");
        var unknown = UUID.randomUUID();

        open(rita(), ritas, ",\"ownerId\":\"%s\"".formatted(unknown))
                .statusCode(422)
                .body("errors.pointer", contains("/ownerId"));
        patch(rita(), deal, "{\"ownerId\":\"%s\"}".formatted(unknown))
                .statusCode(422)
                .body("errors.pointer", contains("/ownerId"));
        rita().get(DEALS + "/" + deal).then().statusCode(200);

        open(rita(), ritas, ",\"ownerId\":\"%s\"".formatted(Organisation.OLGA))
                .statusCode(403)
                .body("type", equalTo("/problems/permission-missing"));
        patch(rita(), deal, "{\"ownerId\":\"%s\"}".formatted(Organisation.OLGA)).statusCode(403);
        patch(max(), deal, "{\"ownerId\":\"%s\"}".formatted(Organisation.OLGA)).statusCode(403);
        patch(max(), deal, "{\"ownerId\":\"%s\"}".formatted(Organisation.ROLF)).statusCode(200);
    }

    @Test
    void aTeamMemberWorksOnTheDealAndDoesNotTakeIt() {
        var deal = dealOfRita(",\"teamIds\":[\"%s\"]".formatted(Organisation.OLGA));

        for (var taking :
                List.of(
                        "{\"ownerId\":\"%s\"}".formatted(Organisation.OLGA),
                        "{\"teamIds\":[\"%s\",\"%s\"]}"
                                .formatted(Organisation.OLGA, Organisation.MONA),
                        "{\"teamIds\":[]}",
                        "{\"partnerIds\":[\"%s\"]}".formatted(Organisation.PAULAS_PARTNER))) {
            patch(olga(), deal, taking).statusCode(403);
        }
        patch(olga(), deal, "{\"nextStep\":\"Call\"}").statusCode(200);
    }

    @Test
    void teamsAndPartnersAreKnown() {
        var unknown = UUID.randomUUID();
        open(
                        rita(),
                        ritas,
                        ",\"teamIds\":[\"%1$s\",\"%2$s\"],\"partnerIds\":[\"%2$s\"]"
                                .formatted(Organisation.ROLF, unknown))
                .statusCode(422)
                .body("errors.pointer", contains("/teamIds/1", "/partnerIds/0"));
        var deal =
                dealOfRita(
                        ",\"teamIds\":[\"%s\"],\"partnerIds\":[\"%s\"]"
                                .formatted(Organisation.ROLF, Organisation.PAULAS_PARTNER));
        rolf().get(DEALS + "/" + deal).then().statusCode(200);
    }
}
