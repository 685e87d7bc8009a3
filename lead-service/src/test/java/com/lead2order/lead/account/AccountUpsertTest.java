package com.lead2order.lead.account;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.lead2order.testing.Organisation;
import com.lead2order.testing.Tokens;
import com.lead2order.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a nightly upsert from an ERP does to accounts that people work with. */
@QuarkusTest
class AccountUpsertTest {

    private static final String ACCOUNTS = "/api/v1/accounts";

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void organisation() {
        Organisation.known();
    }

    @Nested
    class OfAnAccountThatIsThere {

        @Test
        void leavesItsOwnerAndWhateverElseItDoesNotName() {
            put("{\"name\":\"One\",\"website\":\"one.example\",\"ownerId\":\"%s\"}"
                            .formatted(Organisation.RITA))
                    .statusCode(201);

            put("{\"name\":\"Uno\"}")
                    .statusCode(200)
                    .body("name", equalTo("Uno"))
                    .body("website", equalTo("one.example"))
                    .body("ownerId", equalTo(Organisation.RITA.toString()));
        }

        @Test
        void clearsWhatItNamesAsNull() {
            put("{\"name\":\"One\",\"website\":\"one.example\",\"phones\":[\"1\"],\"ownerId\":\"%s\"}"
                            .formatted(Organisation.RITA))
                    .statusCode(201);

            put("{\"website\":null,\"phones\":null,\"owner\":null}")
                    .statusCode(200)
                    .body("website", nullValue())
                    .body("phones", empty())
                    .body("ownerId", nullValue());
        }

        @Test
        void mayNotClearItsName() {
            put("{\"name\":\"One\"}").statusCode(201);

            put("{\"name\":null}").statusCode(422).body("errors.pointer", contains("/name"));
        }

        @Test
        void namesUnknownMembers() {
            put("{\"name\":\"One\"}").statusCode(201);

            put("{\"colour\":\"red\"}").statusCode(400).body("errors.pointer", contains("/colour"));
        }
    }

    @Nested
    class ThatNamesOthers {

        @Test
        void findsThemByTheirKeys() {
            Topics.ofTheService()
                    .publish(
                            "organisation",
                            key,
                            "com.lead2order.person.registered.v1",
                            0,
                            """
                            {"id":"%1$s","userName":null,"name":"Keyed","activeFrom":"2020-01-01","activeTo":null,
                             "externalRefs":[{"system":"HR","key":"%1$s"}]}
                            """
                                    .formatted(key));
            await().until(() ->
                    put("{\"name\":\"One\",\"owner\":{\"system\":\"HR\",\"key\":\"%s\"}}"
                                            .formatted(key))
                                    .extract()
                                    .statusCode()
                            < 300);

            put("{}").body("ownerId", equalTo(key));
        }

        @Test
        void findsAParentThatTheSameRequestBrings() {
            bulk("""
            {"name":"Mother","externalRefs":[{"system":"SAP","key":"%1$s-m"}]}
            {"name":"Daughter","parent":{"system":"SAP","key":"%1$s-m"},"externalRefs":[{"system":"SAP","key":"%1$s-d"}]}
            {"name":"Orphan","parent":{"system":"SAP","key":"%1$s-x"},"externalRefs":[{"system":"SAP","key":"%1$s-o"}]}
            """
                            .formatted(key))
                    .body("items.outcome", contains("CREATED", "CREATED", "REFUSED"))
                    .body("items[2].errors.pointer", contains("/parent"));
        }

        @Test
        void refusesTwoAnswers() {
            put("{\"name\":\"One\",\"ownerId\":\"%s\",\"owner\":{\"id\":\"%s\"}}"
                            .formatted(Organisation.RITA, Organisation.MAX))
                    .statusCode(422)
                    .body("errors.pointer", contains("/owner"));
        }
    }

    @Nested
    class ByOneWhoMayNotSetKeys {

        @Test
        void isRefusedWhetherTheKeyIsTakenOrNot() {
            open().statusCode(403).body("type", endsWith("/permission-missing"));
            put("{\"name\":\"Theirs\"}").statusCode(201);
            open().statusCode(403).body("type", endsWith("/permission-missing"));
        }

        private ValidatableResponse open() {
            return given().auth()
                    .oauth2(Tokens.forUser("rita.rep", "sales-rep"))
                    .contentType("application/json")
                    .body(
                            "{\"name\":\"One\",\"externalRefs\":[{\"system\":\"SAP\",\"key\":\"%s\"}]}"
                                    .formatted(key))
                    .post(ACCOUNTS)
                    .then();
        }
    }

    @Nested
    class ByAClientThatDoesNotSpeakForTheSystem {

        @Test
        void isRefused() {
            given().auth()
                    .oauth2(Tokens.forClient("stranger", "integrator"))
                    .contentType("application/json")
                    .body("{\"name\":\"One\"}")
                    .put(ACCOUNTS + "/external/SAP/" + key)
                    .then()
                    .statusCode(403)
                    .body("type", endsWith("/source-system-not-yours"));
        }
    }

    private ValidatableResponse put(String body) {
        return given().auth()
                .oauth2(Tokens.forIntegrator())
                .contentType("application/json")
                .body(body)
                .put(ACCOUNTS + "/external/SAP/" + key)
                .then();
    }

    private static ValidatableResponse bulk(String lines) {
        return given().auth()
                .oauth2(Tokens.forIntegrator())
                .contentType("application/x-ndjson")
                .body(lines.getBytes(UTF_8))
                .post(ACCOUNTS + "/bulk")
                .then()
                .statusCode(200);
    }
}
