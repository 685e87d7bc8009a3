package com.lead2order.lead.announced;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.lead2order.testing.Organisation;
import com.lead2order.testing.Tokens;
import com.lead2order.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What partner-service takes becomes an account here that its owner sees and can change. */
@QuarkusTest
class AnnouncedAccountsTest {

    /** The longest name that partner-service takes. */
    private static final String NAME = "K".repeat(200);

    @BeforeEach
    void organisation() {
        Organisation.known();
    }

    @Test
    void ofApprovedDealsBelongToTheChannelManager() {
        var deal = UUID.randomUUID();
        var account = UUID.randomUUID();
        publish(
                "deal-registrations",
                "deal-registration.approved",
                deal,
                """
                {"id":"%s","partnerId":"%s","approval":{"opportunityId":"%s","accountId":"%s",
                 "newAccount":{"name":"%s","country":"DE"},"name":"Scanners","ownerId":"%s"}}
                """
                        .formatted(
                                deal,
                                Organisation.PAULAS_PARTNER,
                                UUID.randomUUID(),
                                account,
                                NAME,
                                Organisation.CHRIS));

        assertBelongsToChris(account);
    }

    @Test
    void ofNewPartnersBelongToTheChannelManager() {
        var partner = UUID.randomUUID();
        var account = UUID.randomUUID();
        publish(
                "partners",
                "partner.registered",
                partner,
                """
                {"id":"%s","name":"P","accountId":"%s","channelManagerId":"%s","userIds":[],"externalRefs":[],
                 "newAccount":{"id":"%s","name":"%s","country":null}}
                """
                        .formatted(partner, account, Organisation.CHRIS, account, NAME));

        assertBelongsToChris(account);
    }

    private static void publish(String topic, String fact, UUID key, String state) {
        Topics.ofTheService()
                .publish(topic, key.toString(), "com.lead2order." + fact + ".v1", 0, state);
    }

    private static void assertBelongsToChris(UUID account) {
        var path = "/api/v1/accounts/" + account;
        chris().header("Prefer", "wait=10")
                .get(path)
                .then()
                .statusCode(200)
                .body("name", equalTo(NAME), "ownerId", equalTo(Organisation.CHRIS.toString()));
        chris().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"website\":\"https://example.com\"}")
                .patch(path)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification chris() {
        return given().auth().oauth2(Tokens.forUser("chris.channel", "channel-manager"));
    }
}
