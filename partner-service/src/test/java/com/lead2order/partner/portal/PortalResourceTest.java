package com.lead2order.partner.portal;

import static com.lead2order.partner.Portal.API;
import static com.lead2order.partner.Portal.ada;
import static com.lead2order.partner.Portal.chris;
import static com.lead2order.partner.Portal.paula;
import static com.lead2order.partner.Portal.pete;
import static com.lead2order.partner.Portal.rita;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.lead2order.partner.Portal;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PortalResourceTest {

    private static final String OPPORTUNITIES = API + "/partner-opportunities";
    private static final String LEADS = API + "/partner-leads";

    @BeforeEach
    void portal() {
        Portal.isOpen();
    }

    private static void publishOpportunity(UUID id, long version, UUID account, String partners) {
        Topics.ofTheService()
                .publish(
                        "opportunities",
                        id.toString(),
                        "com.lead2order.opportunity.opened.v1",
                        version,
                        """
                        {"id":"%s","number":"O-1","name":"Version %d","accountId":"%s","ownerId":"%s","status":"OPEN",
                         "stage":"QUALIFY","amount":{"amount":"48000.00","currency":"EUR"},"probabilityPercent":20,
                         "closeDate":"2027-01-31","partnerIds":[%s],"teamIds":[]}
                        """
                                .formatted(id, version, account, Organisation.RITA, partners));
    }

    @Test
    void opportunitiesAreShownToThePartnerInThem() {
        var account = Portal.knownAccount("Kunde am Hafen", "DE");
        var id = UUID.randomUUID();
        publishOpportunity(id, 1, account, "\"" + Organisation.PAULAS_PARTNER + "\"");

        paula().header("Prefer", "wait=10")
                .get(OPPORTUNITIES + "/" + id)
                .then()
                .statusCode(200)
                .body(
                        "name", equalTo("Version 1"),
                        "accountName", equalTo("Kunde am Hafen"),
                        "ownerName", equalTo("rita.rep"),
                        "amount.amount", equalTo("48000.00"));
        paula().queryParam("accountId", account)
                .get(OPPORTUNITIES)
                .then()
                .statusCode(200)
                .body("items.id", contains(id.toString()));
        chris().queryParam("accountId", account)
                .queryParam("channelManagerId", Organisation.CHRIS)
                .get(OPPORTUNITIES)
                .then()
                .body("items.id", contains(id.toString()));
        pete().get(OPPORTUNITIES + "/" + id)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/partner-opportunity-not-found"));
        pete().queryParam("limit", 500)
                .get(OPPORTUNITIES)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id.toString())));
        rita().get(OPPORTUNITIES).then().statusCode(403);
        paula().queryParam("colour", "red").get(OPPORTUNITIES).then().statusCode(400);
    }

    @Test
    void opportunitiesShowNeitherOtherPartnersNorWhatIsInternal() {
        var account = Portal.knownAccount("Geteilter Kunde", "DE");
        var id = UUID.randomUUID();
        var both =
                "\"%s\",\"%s\"".formatted(Organisation.PETES_PARTNER, Organisation.PAULAS_PARTNER);
        publishOpportunity(id, 1, account, both);

        paula().header("Prefer", "wait=10")
                .get(OPPORTUNITIES + "/" + id)
                .then()
                .statusCode(200)
                .body(
                        "partnerIds", contains(Organisation.PAULAS_PARTNER.toString()),
                        "probabilityPercent", nullValue());
        for (var question :
                Map.of(
                                "partnerId", Organisation.PETES_PARTNER,
                                "channelManagerId", Organisation.RITA,
                                "dealRegistrationId", UUID.randomUUID())
                        .entrySet()) {
            paula().queryParam("accountId", account)
                    .queryParam(question.getKey(), question.getValue())
                    .get(OPPORTUNITIES)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
        paula().queryParam("accountId", account)
                .queryParam("partnerId", Organisation.PAULAS_PARTNER)
                .get(OPPORTUNITIES)
                .then()
                .body("items.id", contains(id.toString()));
        chris().get(OPPORTUNITIES + "/" + id)
                .then()
                .body("partnerIds", hasSize(2), "probabilityPercent", equalTo(20));
    }

    @Test
    void olderStatesNeverReplaceNewerOnes() {
        var account = Portal.knownAccount("Kunde", "DE");
        var id = UUID.randomUUID();
        var paulas = "\"" + Organisation.PAULAS_PARTNER + "\"";
        publishOpportunity(id, 5, account, paulas);
        publishOpportunity(id, 4, account, paulas);
        var later = UUID.randomUUID();
        publishOpportunity(later, 1, account, paulas);

        paula().header("Prefer", "wait=10").get(OPPORTUNITIES + "/" + later).then().statusCode(200);
        paula().header("Prefer", "wait=10")
                .get(OPPORTUNITIES + "/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Version 5"));
    }

    @Test
    void opportunitiesWithoutPartnersAreShownToNobody() {
        var account = Portal.knownAccount("Kunde", "DE");
        var direct = UUID.randomUUID();
        publishOpportunity(direct, 1, account, "");
        var indirect = UUID.randomUUID();
        publishOpportunity(indirect, 1, account, "\"" + Organisation.PETES_PARTNER + "\"");

        ada().header("Prefer", "wait=10")
                .get(OPPORTUNITIES + "/" + indirect)
                .then()
                .statusCode(200);
        ada().queryParam("accountId", account)
                .get(OPPORTUNITIES)
                .then()
                .body("items.id", contains(indirect.toString()));
        ada().get(OPPORTUNITIES + "/" + direct).then().statusCode(404);
    }

    @Test
    void leadsAreShownToTheirPartner() {
        var id = UUID.randomUUID();
        Topics.ofTheService()
                .publish(
                        "leads",
                        id.toString(),
                        "com.lead2order.lead.registered.v1",
                        0,
                        """
                        {"id":"%s","number":"L-1","title":"Scanners","status":"UNQUALIFIED","assignmentStatus":"UNASSIGNED",
                         "sourceClass":"PARTNER","ownerId":null,"accountId":null,"contactId":null,"partnerId":"%s",
                         "campaignId":null,"conversion":null}
                        """
                                .formatted(id, Organisation.PAULAS_PARTNER));

        paula().header("Prefer", "wait=10")
                .get(LEADS + "/" + id)
                .then()
                .statusCode(200)
                .body("title", equalTo("Scanners"), "sourceClass", nullValue());
        paula().queryParam("q", "scan").get(LEADS).then().body("items.id", hasItem(id.toString()));
        pete().get(LEADS + "/" + id).then().statusCode(404);
        pete().queryParam("limit", 500)
                .get(LEADS)
                .then()
                .body("items.id", not(hasItem(id.toString())));
    }
}
