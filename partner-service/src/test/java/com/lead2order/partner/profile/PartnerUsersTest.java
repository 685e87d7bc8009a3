package com.lead2order.partner.profile;

import static com.lead2order.partner.Portal.API;
import static com.lead2order.partner.Portal.MERGE_PATCH;
import static com.lead2order.partner.Portal.chris;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.lead2order.partner.Portal;
import com.lead2order.testing.AtOnce;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Tokens;
import com.lead2order.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who works for a partner: people who are there, for one partner, until they are taken off. */
@QuarkusTest
class PartnerUsersTest {

    private static final String PARTNERS = API + "/partners";

    @BeforeEach
    void portal() {
        Portal.isOpen();
    }

    /** A person who signs in as {@code user-<id>}. */
    private static UUID person(String activeTo) {
        var id = UUID.randomUUID();
        Topics.ofTheService()
                .publish(
                        "organisation",
                        id.toString(),
                        "com.lead2order.person.registered.v1",
                        0,
                        """
                        {"id":"%1$s","userName":"user-%1$s","name":"Person","activeFrom":"2020-01-01","activeTo":%2$s,"externalRefs":[]}
                        """
                                .formatted(id, activeTo));
        return id;
    }

    private static RequestSpecification as(UUID person) {
        return given().auth().oauth2(Tokens.forUser("user-" + person, "partner-user"));
    }

    private static String partner() {
        return chris().contentType("application/json")
                .body(Map.of("name", "Mit Leuten", "partnerType", "VAR"))
                .post(PARTNERS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse add(String partner, UUID person) {
        return chris().contentType("application/json")
                .body(Map.of("personId", person))
                .post(PARTNERS + "/" + partner + "/users")
                .then();
    }

    @CanIgnoreReturnValue
    private static ValidatableResponse remove(String partner, UUID person) {
        return chris().header("If-Match", "*")
                .delete(PARTNERS + "/" + partner + "/users/" + person)
                .then();
    }

    private static void addKnown(String partner, UUID person) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> add(partner, person).statusCode(201));
    }

    @Test
    void isTakenOffAgainAndSeesNothingFromThenOn() {
        var partner = partner();
        var person = person("null");
        addKnown(partner, person);
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> as(person).get(PARTNERS + "/" + partner).statusCode() == 200);

        remove(partner, person).statusCode(200).body("userIds", hasSize(0));

        as(person).get(PARTNERS + "/" + partner).then().statusCode(404);
        as(person).get(API + "/deal-registrations").then().body("items", hasSize(0));
        remove(partner, person)
                .statusCode(404)
                .body("type", equalTo("/problems/partner-user-not-found"));
        addKnown(partner(), person);
        var event =
                Topics.ofTheService()
                        .await("partners", "com.lead2order.partner.changed.v1", partner);
        assertThat(event.json().path("userIds").isArray()).isTrue();
    }

    @Test
    void isTakenOffByTheCurrentTag() {
        var partner = partner();
        var user = PARTNERS + "/" + partner + "/users/" + Organisation.PAULA;

        chris().delete(user).then().statusCode(428);
        chris().header("If-Match", "\"77\"").delete(user).then().statusCode(412);
        Portal.paula().header("If-Match", "*").delete(user).then().statusCode(403);
    }

    @Test
    void isAPersonWhoHasNotLeft() {
        var partner = partner();
        var gone = person("\"2021-01-01\"");
        var there = person("null");
        addKnown(partner, there);

        add(partner, gone).statusCode(422).body("errors.pointer", contains("/personId"));
    }

    @Test
    void isNobodyWhoLooksAfterPartners() {
        var partner = partner();

        add(partner, Organisation.CHRIS)
                .statusCode(409)
                .body("type", equalTo("/problems/partner-user-is-ours"));
        chris().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(Map.of("channelManagerId", Organisation.PAULA))
                .patch(PARTNERS + "/" + partner)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/channelManagerId"));
    }

    @Test
    void worksForOnePartnerAlsoWhereTwoTakeThemAtTheSameMoment() {
        for (int i = 0; i < 4; i++) {
            var one = partner();
            var other = partner();
            var wanted = person("null");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(15))
                    .until(() -> as(wanted).get(PARTNERS).statusCode() == 200);

            assertThat(
                            AtOnce.all(
                                    () -> add(one, wanted).extract().statusCode(),
                                    () -> add(other, wanted).extract().statusCode()))
                    .containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void isLookedAfterBySomebodyWhoHasNotLeft() {
        var partner = partner();
        var manager = person("null");
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> manages(partner, manager).statusCode(200));
        Topics.ofTheService()
                .publish(
                        "organisation",
                        manager.toString(),
                        "com.lead2order.person.changed.v1",
                        1,
                        """
                        {"id":"%1$s","userName":"user-%1$s","name":"Person","activeFrom":"2020-01-01","activeTo":"2021-01-01","externalRefs":[]}
                        """
                                .formatted(manager));

        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() ->
                        manages(partner(), manager)
                                .statusCode(422)
                                .body("errors.pointer", contains("/channelManagerId")));
        chris().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"tier\":\"GOLD\"}")
                .patch(PARTNERS + "/" + partner)
                .then()
                .statusCode(200)
                .body("channelManagerId", equalTo(manager.toString()));
    }

    private static ValidatableResponse manages(String partner, UUID manager) {
        return chris().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(Map.of("channelManagerId", manager))
                .patch(PARTNERS + "/" + partner)
                .then();
    }

    @Test
    void namesNoContactThatIsNotThere() {
        chris().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(Map.of("principalContactId", UUID.randomUUID()))
                .patch(PARTNERS + "/" + partner())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/principalContactId"));
    }
}
