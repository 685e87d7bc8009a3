package com.lead2order.lead.contact;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.lead2order.testing.Organisation;
import com.lead2order.testing.Tokens;
import com.lead2order.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactResourceTest {

    private static final String CONTACTS = "/api/v1/contacts";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    @BeforeAll
    static void organisation() {
        Organisation.known();
    }

    private static RequestSpecification rita() {
        return given().auth().oauth2(Tokens.forUser("rita.rep", "sales-rep"));
    }

    private static RequestSpecification olga() {
        return given().auth().oauth2(Tokens.forUser("olga.other", "sales-rep"));
    }

    private static RequestSpecification max() {
        return given().auth().oauth2(Tokens.forUser("max.manager", "sales-manager"));
    }

    private static RequestSpecification hanna() {
        return given().auth().oauth2(Tokens.forUser("hanna.hr", "hr"));
    }

    private static RequestSpecification integrator() {
        return given().auth().oauth2(Tokens.forIntegrator());
    }

    private static ValidatableResponse post(Object body) {
        return rita().contentType("application/json").body(body).post(CONTACTS).then();
    }

    /** As those do who may set external keys. */
    private static ValidatableResponse imported(Object body) {
        return integrator().contentType("application/json").body(body).post(CONTACTS).then();
    }

    private static String register(Map<String, ?> body) {
        return post(body).statusCode(201).extract().path("id");
    }

    private static String account() {
        return rita().contentType("application/json")
                .body(Map.of("name", "Works " + UUID.randomUUID()))
                .post("/api/v1/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A name that no other test uses. */
    private static String unique() {
        return "N" + UUID.randomUUID();
    }

    private static ValidatableResponse list(String parameter, Object value) {
        return rita().queryParam(parameter, value).get(CONTACTS).then();
    }

    @Nested
    class RegisteringAContact {

        @Test
        void answersWithTheRecordItsAddressAndItsTag() {
            var account = account();
            var answer =
                    post(Map.of(
                                    "firstName",
                                    "Nora",
                                    "lastName",
                                    "Nord",
                                    "influence",
                                    4,
                                    "accounts",
                                    List.of(Map.of("accountId", account, "role", "Buyer")),
                                    "emails",
                                    List.of(Map.of("value", "nora@nord.example"))))
                            .statusCode(201)
                            .header("ETag", matchesPattern("\"\\d+\""))
                            .body(
                                    "lastName", equalTo("Nord"),
                                    "number", matchesPattern("C-\\d+"),
                                    "doNotCall", equalTo(false),
                                    "accounts[0].primary", equalTo(false),
                                    "emails[0].optOut", equalTo(false),
                                    "createdBy", equalTo(Organisation.RITA.toString()))
                            .extract();

            rita().get(answer.header("Location"))
                    .then()
                    .statusCode(200)
                    .header("ETag", answer.header("ETag"))
                    .body("id", equalTo(answer.path("id")));
        }

        @Test
        void tellsTheOtherServicesTheNameAndNoAddress() {
            var id =
                    register(
                            Map.of(
                                    "lastName",
                                    "Told",
                                    "emails",
                                    List.of(Map.of("value", "told@nord.example"))));

            var event =
                    Topics.ofTheService()
                            .await("contacts", "com.lead2order.contact.registered.v1", id);
            assertThat(event.json().path("lastName").asText()).isEqualTo("Told");
            assertThat(event.data()).doesNotContain("told@nord.example");
        }

        @Test
        void namesEveryValueAtFault() {
            post("{}")
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body(
                            "type", equalTo("/problems/invalid-values"),
                            "errors.pointer", contains("/lastName"),
                            "instance", equalTo(CONTACTS));
            post(Map.of(
                            "lastName",
                            " ",
                            "influence",
                            6,
                            "emails",
                            List.of(Map.of("value", "no address"))))
                    .statusCode(422)
                    .body(
                            "errors.pointer",
                            containsInAnyOrder("/lastName", "/influence", "/emails/0/value"));
        }

        @Test
        void refusesUnknownFieldsWrongTypesAndBrokenJson() {
            post("{\"lastName\":\"X\",\"colour\":\"red\"}")
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors.pointer", contains("/colour"));
            post("{\"lastName\":\"X\",\"influence\":\"much\"}")
                    .statusCode(400)
                    .body("errors.pointer", contains("/influence"));
            post("{\"lastName\":")
                    .statusCode(400)
                    .body("type", equalTo("/problems/malformed-body"));
        }

        @Test
        void refusesAccountsThatAreNotThere() {
            post(Map.of(
                            "lastName",
                            "Lost",
                            "accounts",
                            List.of(
                                    Map.of("accountId", account()),
                                    Map.of("accountId", UUID.randomUUID()))))
                    .statusCode(422)
                    .body(
                            "type", equalTo("/problems/contact-account-unknown"),
                            "errors.pointer", contains("/accounts/1/accountId"));
        }

        @Test
        void refusesAKeyThatNamesAnotherContact() {
            var refs = List.of(Map.of("system", "SAP", "key", UUID.randomUUID()));
            String id =
                    imported(Map.of("lastName", "First", "externalRefs", refs))
                            .extract()
                            .path("id");

            imported(Map.of("lastName", "Second", "externalRefs", refs))
                    .statusCode(409)
                    .body(
                            "type", equalTo("/problems/external-ref-taken"),
                            "recordId", equalTo(id));
        }

        @Test
        void isNotForCallersWithoutTokenOrPermission() {
            given().contentType("application/json")
                    .body("{}")
                    .post(CONTACTS)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
            given().get(CONTACTS).then().statusCode(401);
            hanna().contentType("application/json")
                    .body("{\"lastName\":\"X\"}")
                    .post(CONTACTS)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/permission-missing"));
            hanna().get(CONTACTS).then().statusCode(403);
        }
    }

    @Nested
    class SeeingContacts {

        @Test
        void endsWhereTheVisibilityPolicyEnds() {
            var name = unique();
            var id = register(Map.of("lastName", name, "ownerId", Organisation.RITA));

            rita().get(CONTACTS + "/" + id).then().statusCode(200);
            max().get(CONTACTS + "/" + id).then().statusCode(200);
            olga().get(CONTACTS + "/" + id)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/contact-not-found"));
            olga().queryParam("q", name).get(CONTACTS).then().body("items", hasSize(0));
            rita().get(CONTACTS + "/" + UUID.randomUUID()).then().statusCode(404);
        }

        @Test
        void narrowsTheListByOwnerAccountKeyAndName() {
            var name = unique();
            var account = account();
            String id =
                    imported(
                                    Map.of(
                                            "firstName",
                                            "Nora",
                                            "lastName",
                                            name,
                                            "ownerId",
                                            Organisation.RITA,
                                            "accounts",
                                            List.of(Map.of("accountId", account)),
                                            "externalRefs",
                                            List.of(Map.of("system", "SAP", "key", name))))
                            .statusCode(201)
                            .extract()
                            .path("id");

            list("accountId", account).statusCode(200).body("items.id", contains(id));
            list("externalRef", "SAP:" + name).body("items.id", contains(id));
            list("q", "ra " + name.substring(0, 9)).body("items.id", contains(id));
            rita().queryParams(Map.of("q", name, "ownerId", Organisation.RITA))
                    .get(CONTACTS)
                    .then()
                    .body("items.id", contains(id));
            rita().queryParams(Map.of("q", name, "ownerId", Organisation.OLGA))
                    .get(CONTACTS)
                    .then()
                    .body("items", hasSize(0));
            rita().queryParams(Map.of("q", name, "updatedSince", "2126-01-01T00:00:00Z"))
                    .get(CONTACTS)
                    .then()
                    .body("items", hasSize(0));
        }

        @Test
        void refusesWhatTheListDoesNotKnow() {
            list("colour", "red")
                    .statusCode(400)
                    .body(
                            "type", equalTo("/problems/unknown-parameter"),
                            "errors.pointer", contains("colour"));
            list("accountId", "no-id")
                    .statusCode(400)
                    .body("errors.pointer", contains("accountId"));
            list("sort", "shoeSize").statusCode(400).body("errors.pointer", contains("sort"));
        }
    }

    @Nested
    class ChangingAContact {

        private static ValidatableResponse patch(String id, String tag, String body) {
            return rita().contentType(MERGE_PATCH)
                    .header("If-Match", tag)
                    .body(body)
                    .patch(CONTACTS + "/" + id)
                    .then();
        }

        @Test
        void replacesWhatThePatchNames() {
            var id = register(Map.of("firstName", "Nora", "lastName", "Before"));
            var tag = rita().get(CONTACTS + "/" + id).header("ETag");

            patch(id, tag, "{\"lastName\":\"After\",\"firstName\":null}")
                    .statusCode(200)
                    .header("ETag", not(equalTo(tag)))
                    .body("lastName", equalTo("After"), "firstName", nullValue());

            Topics.ofTheService().await("contacts", "com.lead2order.contact.changed.v1", id);
        }

        @Test
        void needsTheCurrentTag() {
            var id = register(Map.of("lastName", "Guarded"));

            rita().contentType(MERGE_PATCH)
                    .body("{\"lastName\":\"X\"}")
                    .patch(CONTACTS + "/" + id)
                    .then()
                    .statusCode(428);
            patch(id, "\"99\"", "{\"lastName\":\"X\"}")
                    .statusCode(412)
                    .header("ETag", notNullValue());
        }

        @Test
        void refusesWhatWouldNotHaveBeenRegistered() {
            var id = register(Map.of("lastName", "Strict"));

            patch(id, "*", "{\"lastName\":null}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/lastName"));
            patch(id, "*", "{\"colour\":\"red\"}")
                    .statusCode(400)
                    .body("errors.pointer", contains("/colour"));
            patch(id, "*", "{").statusCode(400);
        }

        @Test
        void isOnlyForThoseWhoMayAndSeeIt() {
            var id = register(Map.of("lastName", "Ritas", "ownerId", Organisation.RITA));

            for (var refused : Map.of(olga(), 404, hanna(), 403).entrySet()) {
                refused.getKey()
                        .contentType(MERGE_PATCH)
                        .header("If-Match", "*")
                        .body("{\"lastName\":\"X\"}")
                        .patch(CONTACTS + "/" + id)
                        .then()
                        .statusCode(refused.getValue());
            }
        }
    }

    @Nested
    class UpsertingByExternalKey {

        private static ValidatableResponse put(String path, String body) {
            return integrator().contentType("application/json").body(body).put(path).then();
        }

        @Test
        void createsOnceAndLeavesTheTagWhereNothingChanges() {
            var path = CONTACTS + "/external/SAP/" + UUID.randomUUID();
            var created = put(path, "{\"lastName\":\"From SAP\"}").statusCode(201).extract();

            put(path, "{\"lastName\":\"From SAP\"}")
                    .statusCode(200)
                    .header("ETag", created.header("ETag"))
                    .body("id", equalTo(created.path("id")));
            put(path, "{\"lastName\":\"Renamed in SAP\"}")
                    .statusCode(200)
                    .header("ETag", not(equalTo(created.header("ETag"))))
                    .body("lastName", equalTo("Renamed in SAP"));
            put(path, "{}").statusCode(200).body("lastName", equalTo("Renamed in SAP"));
            put(path, "{\"lastName\":null}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/lastName"));
        }

        @Test
        void isNotForSalesReps() {
            rita().contentType("application/json")
                    .body("{\"lastName\":\"X\"}")
                    .put(CONTACTS + "/external/SAP/1")
                    .then()
                    .statusCode(403);
            rita().contentType("application/x-ndjson")
                    .body("{}".getBytes(StandardCharsets.UTF_8))
                    .post(CONTACTS + "/bulk")
                    .then()
                    .statusCode(403);
        }

        @Test
        void inBulkAnswersLineByLine() {
            integrator()
                    .contentType("application/x-ndjson")
                    .body(
                            """
                            {"lastName":"One","externalRefs":[{"system":"SAP","key":"%1$s-1"}]}
                            {"lastName":"","externalRefs":[{"system":"SAP","key":"%1$s-2"}]}
                            {"lastName":"No key"}
                            not json
                            {"lastName":"One","externalRefs":[{"system":"SAP","key":"%1$s-1"}]}
                            {"lastName":"Two","accounts":[{"accountId":"%2$s"}],"externalRefs":[{"system":"SAP","key":"%1$s-3"}]}
                            {"lastName":"Three","accounts":[{"accountId":"%3$s"}],"externalRefs":[{"system":"SAP","key":"%1$s-4"}]}
                            {"lastName":"Uno","externalRefs":[{"system":"SAP","key":"%1$s-1"}]}
                            """
                                    .formatted(UUID.randomUUID(), UUID.randomUUID(), account())
                                    .getBytes(StandardCharsets.UTF_8))
                    .post(CONTACTS + "/bulk")
                    .then()
                    .statusCode(200)
                    .body(
                            "succeeded", equalTo(4),
                            "failed", equalTo(4),
                            "items.line", contains(1, 2, 3, 4, 5, 6, 7, 8),
                            "items.outcome",
                                    contains(
                                            "CREATED",
                                            "REFUSED",
                                            "REFUSED",
                                            "REFUSED",
                                            "UNCHANGED",
                                            "REFUSED",
                                            "CREATED",
                                            "CHANGED"),
                            "items[5].errors.pointer", hasItem("/accounts/0/accountId"));
        }
    }
}
