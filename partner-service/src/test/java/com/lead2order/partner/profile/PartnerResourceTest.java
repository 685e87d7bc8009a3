package com.lead2order.partner.profile;

import static com.lead2order.partner.Portal.API;
import static com.lead2order.partner.Portal.MERGE_PATCH;
import static com.lead2order.partner.Portal.chris;
import static com.lead2order.partner.Portal.paula;
import static com.lead2order.partner.Portal.pete;
import static com.lead2order.partner.Portal.rita;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.lead2order.partner.Portal;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Tokens;
import com.lead2order.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PartnerResourceTest {

    private static final String PARTNERS = API + "/partners";

    @BeforeEach
    void portal() {
        Portal.isOpen();
    }

    @CanIgnoreReturnValue
    private static ValidatableResponse register(Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("name", "Werft IT", "partnerType", "VAR"));
        body.putAll(more);
        return chris().contentType("application/json").body(body).post(PARTNERS).then();
    }

    @Nested
    class RegisteringAPartner {

        @Test
        void givesTheNewAccountItsIdAndTellsLeadService() {
            var answer =
                    register(Map.of("account", Map.of("name", "Werft IT GmbH", "country", "DE")))
                            .statusCode(201)
                            .body(
                                    "number", notNullValue(),
                                    "status", equalTo("ACTIVE"),
                                    "accountId", notNullValue(),
                                    "channelManagerId", equalTo(Organisation.CHRIS.toString()),
                                    "userIds.size()", equalTo(0))
                            .extract();

            var event =
                    Topics.ofTheService()
                            .await(
                                    "partners",
                                    "com.lead2order.partner.registered.v1",
                                    answer.path("id"));
            assertThat(event.json().at("/newAccount/id").asText())
                    .isEqualTo(answer.path("accountId"));
            assertThat(event.json().at("/newAccount/name").asText()).isEqualTo("Werft IT GmbH");
        }

        @Test
        void findsAnAccountByItsKeyElsewhere() {
            var account = Portal.knownAccount("Hansa Bau AG", "DE");

            register(Map.of("account", Map.of("system", "SAP", "key", account)))
                    .statusCode(201)
                    .body("accountId", equalTo(account.toString()));
        }

        @Test
        void namesWhatIsUnknownOrWrong() {
            register(Map.of("accountId", UUID.randomUUID()))
                    .statusCode(422)
                    .body("errors.pointer", contains("/accountId"));
            register(Map.of("channelManager", Map.of("system", "SAP", "key", "nobody")))
                    .statusCode(422)
                    .body("errors.pointer", contains("/channelManager"));
            register(Map.of("account", Map.of("country", "DE")))
                    .statusCode(422)
                    .body("errors.pointer", contains("/account"));
            register(Map.of("name", " ", "partnerType", " "))
                    .statusCode(422)
                    .body("errors.pointer", contains("/name", "/partnerType"));
            register(Map.of("colour", "red"))
                    .statusCode(400)
                    .body("errors.pointer", contains("/colour"));
            register(Map.of("id", Organisation.PAULAS_PARTNER))
                    .statusCode(409)
                    .body("type", equalTo("/problems/partner-id-taken"));
        }

        @Test
        void isForThoseWhoMay() {
            given().contentType("application/json")
                    .body("{}")
                    .post(PARTNERS)
                    .then()
                    .statusCode(401);
            paula().contentType("application/json")
                    .body(Map.of("name", "X", "partnerType", "VAR"))
                    .post(PARTNERS)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/permission-missing"));
            rita().get(PARTNERS).then().statusCode(403);
        }

        @Test
        void repeatsItsAnswerUnderTheSameKey() {
            var key = UUID.randomUUID().toString();
            var first = registerUnder(key).statusCode(201).extract();
            registerUnder(key)
                    .statusCode(201)
                    .header("Idempotency-Replayed", "true")
                    .body("id", equalTo(first.path("id")));
        }

        private ValidatableResponse registerUnder(String key) {
            return chris().contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body(Map.of("name", "Once", "partnerType", "VAR"))
                    .post(PARTNERS)
                    .then();
        }
    }

    @Nested
    class ChangingAPartner {

        @Test
        void replacesWhatThePatchNames() {
            var created = register(Map.of("tier", "SILVER")).extract();

            patch(created.path("id"), created.header("ETag"), "{\"tier\":null,\"name\":\"After\"}")
                    .statusCode(200)
                    .header("ETag", not(equalTo(created.header("ETag"))))
                    .body("name", equalTo("After"), "tier", nullValue());
            patch(created.path("id"), created.header("ETag"), "{\"tier\":\"GOLD\"}")
                    .statusCode(412);
            chris().contentType(MERGE_PATCH)
                    .body("{}")
                    .patch(PARTNERS + "/" + created.path("id"))
                    .then()
                    .statusCode(428);
            patch(created.path("id"), "*", "{\"userIds\":[]}").statusCode(400);
        }

        private ValidatableResponse patch(String id, String tag, String body) {
            return chris().contentType(MERGE_PATCH)
                    .header("If-Match", tag)
                    .body(body)
                    .patch(PARTNERS + "/" + id)
                    .then();
        }
    }

    @Nested
    class UsersOfAPartner {

        @Test
        void areUsersOfNoOtherPartner() {
            String id = register(Map.of()).extract().path("id");

            addUser(id, Map.of("userName", "paula.partner"))
                    .statusCode(409)
                    .body("type", equalTo("/problems/partner-user-taken"));
        }

        @Test
        void areKnownPeople() {
            String id = register(Map.of()).extract().path("id");

            addUser(id, Map.of("userName", "nobody.known"))
                    .statusCode(422)
                    .body("errors.pointer", contains("/userName"));
            addUser(id, Map.of("personId", UUID.randomUUID()))
                    .statusCode(422)
                    .body("errors.pointer", contains("/personId"));
            addUser(id, Map.of()).statusCode(422).body("errors.pointer", contains("/personId"));
            addUser(UUID.randomUUID().toString(), Map.of("userName", "rolf.rep")).statusCode(404);
        }

        @Test
        void areAddedOnce() {
            String id = register(Map.of()).extract().path("id");

            addUser(id, Map.of("personId", Organisation.OLGA))
                    .statusCode(201)
                    .body("userIds", contains(Organisation.OLGA.toString()));
            addUser(id, Map.of("userName", "olga.other"))
                    .statusCode(200)
                    .body("userIds", contains(Organisation.OLGA.toString()));
            chris().get(PARTNERS + "/" + id + "/users")
                    .then()
                    .statusCode(200)
                    .body("items.userName", contains("olga.other"));
        }

        @Test
        void seeTheirOwnPartnerOnly() {
            paula().get(PARTNERS)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(Organisation.PAULAS_PARTNER.toString()));
            pete().get(PARTNERS + "/" + Organisation.PAULAS_PARTNER)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/partner-not-found"));
            chris().queryParam("limit", 500)
                    .get(PARTNERS)
                    .then()
                    .body(
                            "items.id",
                            hasItem(Organisation.PAULAS_PARTNER.toString()),
                            "items.id",
                            hasItem(Organisation.PETES_PARTNER.toString()));
        }

        private ValidatableResponse addUser(String id, Map<String, ?> body) {
            return chris().contentType("application/json")
                    .body(body)
                    .post(PARTNERS + "/" + id + "/users")
                    .then();
        }
    }

    @Nested
    class UpsertingByExternalKey {

        @Test
        void createsOnceAndLeavesTheTagWhereNothingChanges() {
            var path = PARTNERS + "/external/SAP/" + UUID.randomUUID();
            var body =
                    "{\"name\":\"From SAP\",\"partnerType\":\"VAR\",\"account\":{\"name\":\"From"
                            + " SAP\",\"country\":\"AT\"}}";
            var created = put(path, body).statusCode(201).extract();

            put(path, body)
                    .statusCode(200)
                    .header("ETag", created.header("ETag"))
                    .body(
                            "id", equalTo(created.path("id")),
                            "accountId", equalTo(created.path("accountId")));
            put(path, body.replace("VAR", "OEM"))
                    .statusCode(200)
                    .body(
                            "partnerType", equalTo("OEM"),
                            "accountId", equalTo(created.path("accountId")));
        }

        @Test
        void inBulkAnswersLineByLine() {
            var key = UUID.randomUUID();
            given().auth()
                    .oauth2(Tokens.forIntegrator())
                    .contentType("application/x-ndjson")
                    .body(
                            """
                            {"name":"One","partnerType":"VAR","externalRefs":[{"system":"SAP","key":"%1$s-1"}]}
                            {"name":"","partnerType":"VAR","externalRefs":[{"system":"SAP","key":"%1$s-2"}]}
                            {"name":"No key","partnerType":"VAR"}
                            not json
                            {"name":"One","partnerType":"VAR","externalRefs":[{"system":"SAP","key":"%1$s-1"}]}
                            """
                                    .formatted(key)
                                    .getBytes(StandardCharsets.UTF_8))
                    .post(PARTNERS + "/bulk")
                    .then()
                    .statusCode(200)
                    .body(
                            "succeeded", equalTo(2),
                            "failed", equalTo(3),
                            "items.outcome",
                                    contains(
                                            "CREATED",
                                            "REFUSED",
                                            "REFUSED",
                                            "REFUSED",
                                            "UNCHANGED"));
        }

        private ValidatableResponse put(String path, String body) {
            return given().auth()
                    .oauth2(Tokens.forIntegrator())
                    .contentType("application/json")
                    .body(body)
                    .put(path)
                    .then();
        }
    }

    @Test
    void listsRefuseWhatTheyDoNotKnow() {
        chris().queryParam("colour", "red")
                .get(PARTNERS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("colour"));
        chris().queryParam("status", "ODD").get(PARTNERS).then().statusCode(400);
        chris().get(PARTNERS + "/no-id").then().statusCode(404);
    }
}
