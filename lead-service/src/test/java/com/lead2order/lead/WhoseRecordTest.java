package com.lead2order.lead;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.lead2order.testing.Organisation;
import com.lead2order.testing.Tokens;
import com.lead2order.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who owns accounts and contacts, who may say so, and what can be named in them. */
@QuarkusTest
class WhoseRecordTest {

    private static final String API = "/api/v1/";

    @BeforeAll
    static void organisation() {
        Organisation.known();
    }

    private static RequestSpecification as(String userName, String role) {
        return given().auth()
                .oauth2(Tokens.forUser(userName, role))
                .contentType("application/json");
    }

    private static RequestSpecification rita() {
        return as("rita.rep", "sales-rep");
    }

    private static RequestSpecification olga() {
        return as("olga.other", "sales-rep");
    }

    private static RequestSpecification max() {
        return as("max.manager", "sales-manager");
    }

    private static RequestSpecification ada() {
        return as("ada.admin", "admin");
    }

    private static ValidatableResponse post(
            RequestSpecification caller, String collection, Map<String, ?> body) {
        return caller.body(body).post(API + collection).then();
    }

    private static String created(
            RequestSpecification caller, String collection, Map<String, ?> body) {
        return post(caller, collection, body).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse patch(
            RequestSpecification caller, String collection, String id, Map<String, ?> patch) {
        return caller.contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch(API + collection + "/" + id)
                .then();
    }

    private static Map<String, Object> named(String collection) {
        return new HashMap<>(Map.of(collection.equals("accounts") ? "name" : "lastName", "Whose"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts", "contacts"})
    void whoSellsOwnsWhatTheyCreate(String collection) {
        var id = created(rita(), collection, named(collection));

        rita().get(API + collection + "/" + id)
                .then()
                .body("ownerId", equalTo(Organisation.RITA.toString()));
        max().get(API + collection + "/" + id).then().statusCode(200);
        olga().get(API + collection + "/" + id).then().statusCode(404);
    }

    @Test
    void whatNobodyOwnsIsForWhoAssignsIt() {
        var id = created(ada(), "accounts", named("accounts"));

        ada().get(API + "accounts/" + id).then().body("ownerId", nullValue());
        rita().get(API + "accounts/" + id).then().statusCode(404);
        patch(rita(), "accounts", id, Map.of("ownerId", Organisation.RITA)).statusCode(404);
        patch(max(), "accounts", id, Map.of("ownerId", Organisation.RITA)).statusCode(200);
        rita().get(API + "accounts/" + id).then().statusCode(200);
    }

    @Test
    void theCustomerOfARegisteredDealBelongsToTheDealsOwner() {
        var registration = UUID.randomUUID();
        var account = UUID.randomUUID();
        Topics.ofTheService()
                .publish(
                        "deal-registrations",
                        registration.toString(),
                        "com.lead2order.deal-registration.approved.v1",
                        3,
                        """
                        {"id":"%s","partnerId":"%s","approval":{"opportunityId":"%s","accountId":"%s",
                         "newAccount":{"name":"Hafen AG","country":"DE"},"name":"Scanners","amount":null,
                         "closeDate":"2027-01-31","ownerId":"%s"}}
                        """
                                .formatted(
                                        registration,
                                        Organisation.PAULAS_PARTNER,
                                        UUID.randomUUID(),
                                        account,
                                        Organisation.RITA));

        rita().header("Prefer", "wait=10")
                .get(API + "accounts/" + account)
                .then()
                .statusCode(200)
                .body("name", equalTo("Hafen AG"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts", "contacts"})
    void anOwnerIsKnownAndOfOnesOwnSide(String collection) {
        var id = created(rita(), collection, named(collection));
        var body = named(collection);

        body.put("ownerId", UUID.randomUUID());
        post(rita(), collection, body).statusCode(422).body("errors.pointer", contains("/ownerId"));
        patch(rita(), collection, id, Map.of("ownerId", UUID.randomUUID()))
                .statusCode(422)
                .body("errors.pointer", contains("/ownerId"));
        body.put("ownerId", Organisation.OLGA);
        post(rita(), collection, body)
                .statusCode(403)
                .body("type", equalTo("/problems/permission-missing"));
        patch(rita(), collection, id, Map.of("ownerId", Organisation.OLGA)).statusCode(403);
        patch(max(), collection, id, Map.of("ownerId", Organisation.ROLF)).statusCode(200);
    }

    @Test
    void anAccountThatOneDoesNotSeeIsNotThere() {
        var hidden = created(olga(), "accounts", Map.of("name", "Secret AG"));
        var unknown = UUID.randomUUID().toString();
        var contact = created(rita(), "contacts", named("contacts"));
        var account = created(rita(), "accounts", named("accounts"));
        var lead = created(rita(), "leads", Map.of("title", "Whose"));

        assertThat(contactAt(hidden)).isEqualTo(contactAt(unknown));
        for (var id : List.of(hidden, unknown)) {
            var place = Map.of("accounts", List.of(Map.of("accountId", id)));
            patch(rita(), "contacts", contact, place).statusCode(422);
            patch(rita(), "accounts", account, Map.of("parentId", id)).statusCode(422);
            patch(rita(), "leads", lead, Map.of("accountId", id)).statusCode(422);
        }
    }

    /** The answer to a contact at an account, without what is different in each answer. */
    private static Map<String, ?> contactAt(String account) {
        Map<String, ?> problem =
                post(
                                rita(),
                                "contacts",
                                Map.of(
                                        "lastName",
                                        "Spy",
                                        "accounts",
                                        List.of(Map.of("accountId", account))))
                        .statusCode(422)
                        .extract()
                        .path("");
        var same = new HashMap<String, Object>(problem);
        same.remove("traceId");
        return same;
    }

    @Test
    void aContactIsSeenAsItsAccountIs() {
        var account = created(rita(), "accounts", named("accounts"));
        var contact =
                created(
                        max(),
                        "contacts",
                        Map.of(
                                "lastName",
                                "Seen",
                                "accounts",
                                List.of(Map.of("accountId", account))));

        rita().get(API + "contacts/" + contact).then().statusCode(200);
        olga().get(API + "contacts/" + contact).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"partnerId", "products"})
    void aLeadNamesPartnersAndProductsThatAreThere(String field) {
        var id = UUID.randomUUID();
        post(
                        rita(),
                        "leads",
                        field.equals("products")
                                ? Map.of("title", "X", field, List.of(Map.of("productId", id)))
                                : Map.of("title", "X", field, id))
                .statusCode(422)
                .body("type", equalTo("/problems/lead-reference-unknown"));
    }

    @Test
    void aLeadIsOfferedToColleaguesByWhoeverMayNotAssign() {
        var body = Map.of("title", "Offered", "ownerId", Organisation.ROLF);
        post(rita(), "leads", body).statusCode(201).body("assignmentStatus", equalTo("ASSIGNED"));
        var foreign = Map.of("title", "Offered", "ownerId", Organisation.OLGA);
        post(rita(), "leads", foreign).statusCode(403).body("errors.pointer", contains("/ownerId"));
        post(max(), "leads", foreign).statusCode(201);
    }
}
