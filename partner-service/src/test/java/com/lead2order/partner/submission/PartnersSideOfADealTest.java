package com.lead2order.partner.submission;

import static com.lead2order.partner.Deals.DEALS;
import static com.lead2order.partner.Deals.approved;
import static com.lead2order.partner.Deals.customer;
import static com.lead2order.partner.Deals.draft;
import static com.lead2order.partner.Deals.read;
import static com.lead2order.partner.Deals.step;
import static com.lead2order.partner.Deals.submitted;
import static com.lead2order.partner.Portal.ada;
import static com.lead2order.partner.Portal.chris;
import static com.lead2order.partner.Portal.paula;
import static com.lead2order.partner.Portal.pete;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.lead2order.partner.Portal;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partners tell us about customers, and learn nothing of ours that they do not know already. */
@QuarkusTest
class PartnersSideOfADealTest {

    @Inject Clock clock;

    @BeforeEach
    void portal() {
        Portal.isOpen();
    }

    @Test
    void knowsOurAccountsNeitherByKeyNorById() {
        var account = Portal.knownAccount("Unser Kunde " + UUID.randomUUID(), "DE");
        var unknown = refusal(Map.of("id", UUID.randomUUID()));

        assertThat(refusal(Map.of("id", account))).isEqualTo(unknown);
        assertThat(refusal(Map.of("system", "SAP", "key", account))).isEqualTo(unknown);
        assertThat(refusal(Map.of("system", "SAP", "key", "nothing"))).isEqualTo(unknown);
    }

    private static String refusal(Map<String, ?> account) {
        JsonPath problem =
                draft(paula(), Map.of("account", account))
                        .statusCode(422)
                        .body("errors.pointer", contains("/account"))
                        .extract()
                        .jsonPath();
        return problem.getString("type") + problem.getString("title") + problem.getString("errors");
    }

    @Test
    void namesTheCustomersOfOwnRecords() {
        String account = read(paula(), approved(paula(), Map.of())).extract().path("accountId");

        draft(paula(), Map.of("account", Map.of("id", account)))
                .statusCode(201)
                .body("accountId", equalTo(account));
        draft(pete(), Map.of("account", Map.of("id", account))).statusCode(422);
    }

    @Test
    void namesTheCustomersAndContactsOfOwnLeads() {
        var account = Portal.knownAccount("Leadkunde " + UUID.randomUUID(), "DE");
        var contact = UUID.randomUUID();
        publish(
                "contacts",
                "contact.registered",
                contact,
                "\"accountIds\":[\"%s\"],\"ownerId\":null".formatted(account));
        publish(
                "leads",
                "lead.registered",
                UUID.randomUUID(),
                "\"title\":\"X\",\"status\":\"OPEN\",\"accountId\":\"%s\",\"contactId\":\"%s\",\"partnerId\":\"%s\""
                        .formatted(account, contact, Organisation.PAULAS_PARTNER));
        var deal = Map.of("account", Map.of("id", account), "contact", Map.of("id", contact));

        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> draft(paula(), deal).statusCode(201));
        draft(pete(), Map.of("contact", Map.of("id", contact)))
                .statusCode(422)
                .body("errors.pointer", contains("/contact/id"));
    }

    private static void publish(String topic, String fact, UUID id, String members) {
        Topics.ofTheService()
                .publish(
                        topic,
                        id.toString(),
                        "com.lead2order." + fact + ".v1",
                        0,
                        "{\"id\":\"%s\",%s}".formatted(id, members));
    }

    @Test
    void learnsOfAConflictWithoutLearningWhoseItIs() {
        var name = "Umworben " + UUID.randomUUID();
        var account = Portal.knownAccount(name, "DE");
        var first = submitted(pete(), customer(name));
        String draft = draft(paula(), customer(name)).extract().path("id");
        var own = submitted(paula(), customer(name));
        step(ada(), draft, "submission", Map.of()).statusCode(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() ->
                        chris().get(DEALS + "/" + draft + "/conflicts")
                                .then()
                                .body(
                                        "items.id", contains(account.toString(), first, own),
                                        "priorityRank", equalTo(3)));

        var seen =
                paula().get(DEALS + "/" + draft + "/conflicts")
                        .then()
                        .statusCode(200)
                        .body(
                                "priorityRank",
                                nullValue(),
                                "items.kind",
                                contains("ACCOUNT", "DEAL_REGISTRATION", "DEAL_REGISTRATION"),
                                "items.id",
                                contains(null, null, own))
                        .extract()
                        .asString();
        assertThat(seen)
                .doesNotContain(account.toString(), first, Organisation.PETES_PARTNER.toString());
    }

    @Test
    void learnsOfConflictsOnlyAfterAskingForADecision() {
        var name = "Gefragt " + UUID.randomUUID();
        var _ = submitted(pete(), customer(name));
        String draft = draft(paula(), customer(name)).extract().path("id");

        paula().get(DEALS + "/" + draft + "/conflicts").then().body("items", hasSize(0));
        pete().get(DEALS + "/" + draft + "/conflicts").then().statusCode(404);
    }

    @Test
    void doesNotShowHowWeCameToADecision() {
        var name = "Intern " + UUID.randomUUID();
        var first = submitted(pete(), customer(name));
        var id = submitted(paula(), customer(name));
        step(
                        chris(),
                        id,
                        "approval",
                        Map.of("justification", "Secret of ours", "protectionDays", 9))
                .statusCode(200);
        step(
                        chris(),
                        id,
                        "extension",
                        Map.of(
                                "expiresOn",
                                LocalDate.now(clock).plusDays(30).toString(),
                                "reason",
                                "Secret of ours"))
                .statusCode(200);
        step(chris(), first, "rejection", Map.of("reason", "Promised already", "duplicateOfId", id))
                .statusCode(200);

        assertThat(read(chris(), id).extract().asString()).contains("Secret of ours");
        assertThat(
                        read(paula(), id)
                                .statusCode(200)
                                .body("opportunityId", notNullValue(), "justification", nullValue())
                                .extract()
                                .asString())
                .doesNotContain("Secret of ours");
        assertThat(
                        paula().queryParam("q", "Warehouse")
                                .get(DEALS)
                                .then()
                                .body("items", not(hasSize(0)))
                                .extract()
                                .asString())
                .doesNotContain("Secret of ours");
        read(pete(), first)
                .body(
                        "rejectionReason", equalTo("Promised already"),
                        "duplicateOfId", nullValue());
        read(chris(), first).body("duplicateOfId", equalTo(id));
    }
}
