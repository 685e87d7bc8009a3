package com.lead2order.partner;

import static com.lead2order.partner.Portal.API;
import static com.lead2order.partner.Portal.chris;
import static com.lead2order.partner.Portal.paula;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.lead2order.testing.Organisation;
import com.lead2order.testing.Statements;
import com.lead2order.testing.Tokens;
import com.lead2order.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twenty rows cost as many SQL statements as two, and a hundred partners as ten. */
@QuarkusTest
class StatementCountTest {

    private static boolean prepared;
    private static final String NAME = "Counted " + UUID.randomUUID();
    private static UUID account = new UUID(0, 0);

    @BeforeEach
    void records() {
        if (prepared) {
            return;
        }
        prepared = true;
        Portal.isOpen();
        account = Portal.knownAccount(NAME, "DE");
        for (int i = 0; i < 20; i++) {
            post("partners", Map.of("name", NAME + i, "partnerType", "VAR"));
            post("partner-programs", Map.of("name", NAME + i));
            post(
                    "deal-registrations",
                    Map.of(
                            "partner",
                            Map.of("id", Organisation.PAULAS_PARTNER),
                            "account",
                            Map.of("id", account),
                            "amount",
                            Map.of("amount", "1", "currency", "EUR"),
                            "closeDate",
                            "2027-01-31",
                            "name",
                            NAME + i,
                            "description",
                            "Scanners"));
            publish("opportunities", "opportunity.opened", "\"name\"", "\"partnerIds\":[\"%s\"]");
            publish("leads", "lead.registered", "\"title\"", "\"partnerId\":\"%s\"");
        }
        for (var list : new String[] {"partner-leads", "partner-opportunities"}) {
            Awaitility.await(list)
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() ->
                            paula().queryParam("q", NAME)
                                    .get(API + "/" + list)
                                    .then()
                                    .body("items", hasSize(20)));
        }
    }

    private static void post(String collection, Map<String, ?> body) {
        chris().contentType("application/json")
                .body(body)
                .post(API + "/" + collection)
                .then()
                .statusCode(201);
    }

    private static void publish(String topic, String fact, String nameField, String partner) {
        var id = UUID.randomUUID().toString();
        Topics.ofTheService()
                .publish(
                        topic,
                        id,
                        "com.lead2order." + fact + ".v1",
                        0,
                        "{\"id\":\"%s\",%s:\"%s\",\"status\":\"OPEN\",\"accountId\":\"%s\",\"ownerId\":\"%s\",%s}"
                                .formatted(
                                        id,
                                        nameField,
                                        NAME,
                                        account,
                                        Organisation.RITA,
                                        partner.formatted(Organisation.PAULAS_PARTNER)));
    }

    private static long ofList(String collection, int rows) {
        return Statements.of(() ->
                chris().queryParams(Map.of("q", NAME, "limit", rows))
                        .get(API + "/" + collection)
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(rows)));
    }

    @Test
    void ofListsDoNotGrowWithTheRows() {
        for (var collection :
                new String[] {
                    "partners",
                    "partner-programs",
                    "deal-registrations",
                    "partner-leads",
                    "partner-opportunities"
                }) {
            assertThat(ofList(collection, 20))
                    .as(collection)
                    .isPositive()
                    .isEqualTo(ofList(collection, 2));
        }
    }

    @Test
    void ofBulkUpsertsDoNotGrowWithTheRecords() {
        assertThat(ofBulk(100)).isLessThan(ofBulk(10) + 10);
    }

    private static long ofBulk(int size) {
        return Statements.of(() ->
                RestAssured.given()
                        .auth()
                        .oauth2(Tokens.forIntegrator())
                        .contentType("application/x-ndjson")
                        .body(
                                IntStream.range(0, size)
                                        .mapToObj(_ -> line())
                                        .collect(Collectors.joining("\n"))
                                        .getBytes(StandardCharsets.UTF_8))
                        .post(API + "/partners/bulk")
                        .then()
                        .statusCode(200)
                        .body("succeeded", equalTo(size)));
    }

    private static String line() {
        return """
        {"name":"Bulk","partnerType":"VAR","account":{"system":"SAP","key":"%s"},"channelManagerId":"%s",\
        "externalRefs":[{"system":"COUNT","key":"%s"}]}\
        """
                .formatted(account, Organisation.CHRIS, UUID.randomUUID());
    }
}
