package com.lead2order.lead.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Tokens;
import com.lead2order.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AccountResourceTest {

    private static final String ACCOUNTS = "/api/v1/accounts";
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

    private static RequestSpecification integrator() {
        return given().auth().oauth2(Tokens.forIntegrator());
    }

    @CanIgnoreReturnValue
    private static String open(Map<String, ?> body) {
        return rita().contentType("application/json")
                .body(body)
                .post(ACCOUNTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Nested
    class OpeningAnAccount {

        @Test
        void answersWithTheRecordItsAddressAndItsTag() {
            var answer =
                    rita().contentType("application/json")
                            .body(
                                    Map.of(
                                            "name",
                                            "Nordwind AG",
                                            "annualRevenue",
                                            Map.of("amount", "1234.50", "currency", "EUR")))
                            .post(ACCOUNTS)
                            .then()
                            .statusCode(201)
                            .header("ETag", matchesPattern("\"\\d+\""))
                            .body(
                                    "name", equalTo("Nordwind AG"),
                                    "type", equalTo("PROSPECT"),
                                    "annualRevenue.amount", equalTo("1234.50"),
                                    "createdBy", equalTo(Organisation.RITA.toString()))
                            .extract();

            rita().get(answer.header("Location"))
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(answer.path("id")));
        }

        @Test
        void tellsTheOtherServices() {
            var id = open(Map.of("name", "Ostwind AG"));

            var event =
                    Topics.ofTheService().await("accounts", "com.lead2order.account.opened.v1", id);
            assertThat(event.actor()).isEqualTo("person:" + Organisation.RITA);
            assertThat(event.json().path("name").asText()).isEqualTo("Ostwind AG");
        }

        @Test
        void namesEveryValueAtFault() {
            rita().contentType("application/json")
                    .body(
                            Map.of(
                                    "name",
                                    " ",
                                    "employees",
                                    -1,
                                    "addresses",
                                    List.of(Map.of("country", "Germany"))))
                    .post(ACCOUNTS)
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body(
                            "type", equalTo("/problems/invalid-values"),
                            "errors.pointer",
                                    contains("/addresses/0/country", "/employees", "/name"),
                            "instance", equalTo(ACCOUNTS));
        }

        @Test
        void refusesUnknownFieldsWrongTypesAndBrokenJson() {
            for (var body :
                    Map.of(
                                    "{\"name\":\"X\",\"colour\":\"red\"}", "/colour",
                                    "{\"name\":17}", "/name",
                                    "{\"name\":\"X\",\"employees\":\"many\"}", "/employees",
                                    "{\"name\":\"X\",\"annualRevenue\":{\"amount\":1.5,\"currency\":\"EUR\"}}",
                                            "/annualRevenue/amount",
                                    "{\"name\":\"a\\u0000b\"}", "/name",
                                    "{\"name\":\"X\",\"parentId\":\"no-id\"}", "/parentId")
                            .entrySet()) {
                rita().contentType("application/json")
                        .body(body.getKey())
                        .post(ACCOUNTS)
                        .then()
                        .statusCode(400)
                        .contentType("application/problem+json")
                        .body("errors.pointer", contains(body.getValue()));
            }
            for (var broken : List.of("{\"name\":", "", "[]", "null", "{} {}")) {
                rita().contentType("application/json")
                        .body(broken)
                        .post(ACCOUNTS)
                        .then()
                        .statusCode(broken.equals("null") || broken.isEmpty() ? 422 : 400)
                        .contentType("application/problem+json");
            }
        }

        @Test
        void isNotForCallersWithoutTokenPersonOrPermission() {
            given().contentType("application/json")
                    .body("{}")
                    .post(ACCOUNTS)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
            given().auth()
                    .oauth2(Tokens.expired("rita.rep", "sales-rep"))
                    .get(ACCOUNTS)
                    .then()
                    .statusCode(401);
            given().auth()
                    .oauth2(Tokens.forUser("nobody.known", "sales-rep"))
                    .get(ACCOUNTS)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/person-unknown"));
            given().auth()
                    .oauth2(Tokens.forUser("paula.partner", "partner-user"))
                    .get(ACCOUNTS)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/permission-missing"));
        }
    }

    @Nested
    class RepeatingARequest {

        @Test
        void getsTheStoredAnswer() {
            var key = UUID.randomUUID().toString();
            var first = openWithKey(key, "Südwind AG").statusCode(201).extract();

            openWithKey(key, "Südwind AG")
                    .statusCode(201)
                    .header("Idempotency-Replayed", "true")
                    .header("Location", first.header("Location"))
                    .body("id", equalTo(first.path("id")));
        }

        @Test
        void withAnotherBodyIsRefused() {
            var key = UUID.randomUUID().toString();
            openWithKey(key, "Südwind AG").statusCode(201);

            openWithKey(key, "Westwind AG")
                    .statusCode(422)
                    .body("type", equalTo("/problems/idempotency-key-reused"));
        }

        private io.restassured.response.ValidatableResponse openWithKey(String key, String name) {
            return rita().contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body(Map.of("name", name))
                    .post(ACCOUNTS)
                    .then();
        }
    }

    @Nested
    class ChangingAnAccount {

        @Test
        void replacesWhatThePatchNames() {
            var id = open(Map.of("name", "Before", "website", "https://before.example"));
            var tag = rita().get(ACCOUNTS + "/" + id).header("ETag");

            rita().contentType(MERGE_PATCH)
                    .header("If-Match", tag)
                    .body("{\"name\":\"After\",\"website\":null}")
                    .patch(ACCOUNTS + "/" + id)
                    .then()
                    .statusCode(200)
                    .header("ETag", not(equalTo(tag)))
                    .body("name", equalTo("After"), "website", equalTo(null));
        }

        @Test
        void needsTheCurrentTag() {
            var id = open(Map.of("name", "Guarded"));

            rita().contentType(MERGE_PATCH)
                    .body("{\"name\":\"X\"}")
                    .patch(ACCOUNTS + "/" + id)
                    .then()
                    .statusCode(428);
            rita().contentType(MERGE_PATCH)
                    .header("If-Match", "\"99\"")
                    .body("{\"name\":\"X\"}")
                    .patch(ACCOUNTS + "/" + id)
                    .then()
                    .statusCode(412)
                    .header("ETag", notNullValue());
            rita().contentType(MERGE_PATCH)
                    .header("If-Match", "99")
                    .body("{\"name\":\"X\"}")
                    .patch(ACCOUNTS + "/" + id)
                    .then()
                    .statusCode(400);
        }

        @Test
        void refusesAParentBelow() {
            var top = open(Map.of("name", "Top"));
            var below = open(Map.of("name", "Below", "parentId", top));

            rita().contentType(MERGE_PATCH)
                    .header("If-Match", "*")
                    .body("{\"parentId\":\"" + below + "\"}")
                    .patch(ACCOUNTS + "/" + top)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/parentId"));
        }
    }

    @Nested
    class SeeingAccounts {

        /** Upper and lower case have more than one partner in these alphabets. */
        @ParameterizedTest
        @ValueSource(strings = {"Straße %s", "STRASSE %s", "İzmir %s", "ΟΔΟΣ %s", "Ǆep %s"})
        void findsEveryNameByItself(String name) {
            var unique = name.formatted(UUID.randomUUID());
            var id = open(Map.of("name", unique));

            rita().queryParam("q", unique)
                    .get(ACCOUNTS)
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(id));
        }

        @ParameterizedTest
        @CsvSource({
            "Straße %s, STRASSE %s",
            "MASSE %s, maße %s",
            "ΟΔΟΣ %s, οδος %s",
            "Οδός %s, ΟΔΌΣ %s"
        })
        void findsANameInAnyCase(String name, String asked) {
            var unique = UUID.randomUUID();
            var id = open(Map.of("name", name.formatted(unique)));

            rita().queryParam("q", asked.formatted(unique))
                    .get(ACCOUNTS)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id));
        }

        @Test
        void endsWhereTheVisibilityPolicyEnds() {
            var id = open(Map.of("name", "Ritas", "ownerId", Organisation.RITA));

            rita().get(ACCOUNTS + "/" + id).then().statusCode(200);
            max().get(ACCOUNTS + "/" + id).then().statusCode(200);
            olga().get(ACCOUNTS + "/" + id)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/account-not-found"));
            olga().queryParam("limit", 500).get(ACCOUNTS).then().body("items.id", not(hasItem(id)));
        }

        @Test
        void goesPageByPageWhileRowsAreInserted() {
            var system = "T" + System.nanoTime();
            for (int i = 0; i < 5; i++) {
                open(Map.of("name", system + " " + i));
            }
            var first =
                    rita().queryParams(Map.of("q", system, "limit", 2, "count", true))
                            .get(ACCOUNTS)
                            .then()
                            .statusCode(200)
                            .body("total", equalTo(5))
                            .body("items.name", contains(system + " 0", system + " 1"))
                            .extract();
            open(Map.of("name", system + " 00"));
            rita().queryParams(
                            Map.of("q", system, "limit", 500, "cursor", first.path("nextCursor")))
                    .get(ACCOUNTS)
                    .then()
                    .body("items.name", contains(system + " 2", system + " 3", system + " 4"));
            assertThat(first.header("Link")).contains("rel=\"next\"");
        }

        @Test
        void refusesWhatTheListDoesNotKnow() {
            rita().queryParam("colour", "red")
                    .get(ACCOUNTS)
                    .then()
                    .statusCode(400)
                    .body(
                            "type", equalTo("/problems/unknown-parameter"),
                            "errors.pointer", contains("colour"));
            rita().queryParams(Map.of("limit", 501, "status", "ODD", "sort", "shoeSize"))
                    .get(ACCOUNTS)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("limit"));
            rita().queryParam("cursor", "bm9uc2Vuc2U")
                    .get(ACCOUNTS)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-cursor"));
        }

        @Test
        void leavesOutFieldsThatWereNotAskedFor() {
            open(Map.of("name", "Sparse"));
            rita().queryParams(Map.of("q", "sparse", "fields", "id,name"))
                    .get(ACCOUNTS)
                    .then()
                    .statusCode(200)
                    .body(
                            "items[0].keySet()",
                            org.hamcrest.Matchers.containsInAnyOrder("id", "name"));
        }

        @Test
        void answersUnknownIdsWith404() {
            rita().get(ACCOUNTS + "/" + UUID.randomUUID()).then().statusCode(404);
            rita().get(ACCOUNTS + "/no-id")
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
    }

    @Nested
    class UpsertingByExternalKey {

        @Test
        void createsOnceAndLeavesTheTagWhereNothingChanges() {
            var path = ACCOUNTS + "/external/SAP/" + UUID.randomUUID();
            var created =
                    integrator()
                            .contentType("application/json")
                            .body("{\"name\":\"From SAP\"}")
                            .put(path)
                            .then()
                            .statusCode(201)
                            .extract();
            integrator()
                    .contentType("application/json")
                    .body("{\"name\":\"From SAP\"}")
                    .put(path)
                    .then()
                    .statusCode(200)
                    .header("ETag", created.header("ETag"))
                    .body("id", equalTo(created.path("id")));
            integrator()
                    .contentType("application/json")
                    .body("{\"name\":\"Renamed in SAP\"}")
                    .put(path)
                    .then()
                    .statusCode(200)
                    .header("ETag", not(equalTo(created.header("ETag"))))
                    .body("name", equalTo("Renamed in SAP"));
        }

        @Test
        void isNotForSalesReps() {
            rita().contentType("application/json")
                    .body("{\"name\":\"X\"}")
                    .put(ACCOUNTS + "/external/SAP/1")
                    .then()
                    .statusCode(403);
        }

        @Test
        void inBulkAnswersLineByLine() {
            var key = UUID.randomUUID();
            integrator()
                    .contentType("application/x-ndjson")
                    .body(
                            """
                            {"name":"One","externalRefs":[{"system":"SAP","key":"%1$s-1"}]}
                            {"name":"","externalRefs":[{"system":"SAP","key":"%1$s-2"}]}
                            {"name":"No key"}
                            not json
                            {"name":"One","externalRefs":[{"system":"SAP","key":"%1$s-1"}]}
                            """
                                    .formatted(key)
                                    .getBytes(StandardCharsets.UTF_8))
                    .post(ACCOUNTS + "/bulk")
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
    }
}
