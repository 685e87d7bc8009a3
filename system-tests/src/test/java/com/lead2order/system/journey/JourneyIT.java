package com.lead2order.system.journey;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a sales organisation does with the whole of Lead2Order, call by call. */
@ExtendWith(RunningSystem.class)
class JourneyIT {

    private static final String MONEY = "{\"amount\":\"%s\",\"currency\":\"EUR\"}";

    private final Client rita;
    private final Client max;
    private final Client vera;
    private final Client chris;
    private final Client paula;
    private final Client pete;
    private final Client olga;
    private final Client erp;

    JourneyIT(Lead2Order system) {
        rita = system.as("rita.rep");
        max = system.as("max.manager");
        vera = system.as("vera.vp");
        chris = system.as("chris.channel");
        paula = system.as("paula.partner");
        pete = system.as("pete.partner");
        olga = system.as("olga.other");
        erp = system.erp();
    }

    @Test
    void fromThePainOfACustomerToTheOrderInTheErpAndTheSellersAttainment() {
        var before = attained("CAL:FY2026-Q4");

        var lead =
                rita.post(
                                "/leads",
                                """
                                {"title":"Line 4 stands still","prospectName":"Werft West","contact":{"lastName":"Nord"},
                                 "painCategory":"DOWNTIME","painDescription":"Two hours a week"}
                                """)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        rita.post("/leads/" + lead + "/qualification", "{}").then().statusCode(200);
        var converted =
                json(
                        rita.post(
                                "/leads/" + lead + "/conversion",
                                """
                                {"opportunity":{"name":"Pumps for line 4","amount":{"amount":"50000.00","currency":"EUR"},
                                 "closeDate":"2026-12-15"}}
                                """),
                        200);
        var opportunity = converted.getString("opportunityId");

        rita.request()
                .header("Prefer", "wait=5")
                .get("/opportunities/" + opportunity)
                .then()
                .statusCode(200);
        assertThat(
                        json(rita.get("/opportunities/" + opportunity + "/coach"), 200)
                                .getString("stage.code"))
                .isNotBlank();
        olga.get("/opportunities/" + opportunity).then().statusCode(404);
        await().atMost(ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(
                                        linked(
                                                json(
                                                        max.get(
                                                                "/pipeline?unit=DEMO:north&period=CAL:FY2026-Q4"),
                                                        200)))
                                .contains(opportunity));

        var won =
                json(
                        rita.post(
                                "/opportunities/" + opportunity + "/closure",
                                "{\"outcome\":\"WON\",\"mutualAgreementOn\":\"2026-11-20\"}"),
                        200);
        assertThat(won.getString("orderId")).isNotBlank();

        var booked =
                json(
                        erp.put(
                                "/orders/JOURNEY/4711",
                                """
                                {"sourceVersion":1,"type":"ORDER","orderDate":"2026-11-21","currency":"EUR","account":{"id":"%s"},
                                 "salesPerson":{"system":"DEMO","key":"rita.rep"},"opportunityId":"%s","netTotal":"50000.00",
                                 "lines":[{"lineNo":1,"product":{"system":"DEMO","key":"P-100"},"qty":"1","unitPrice":"50000.00",
                                           "netAmount":"50000.00"}]}
                                """
                                        .formatted(converted.getString("accountId"), opportunity)),
                        201);
        assertThat(booked.getString("outcome")).isEqualTo("CREATED");
        await().atMost(ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(attained("CAL:FY2026-Q4"))
                                .isEqualByComparingTo(before.add(new BigDecimal("50000"))));
    }

    @Test
    void fromLastYearsOrdersToAnAgreedTarget() {
        var policy =
                json(
                                vera.post(
                                        "/target-agreement-policies",
                                        "{\"name\":\"Journey\",\"maxRounds\":3}"),
                                201)
                        .getString("id");
        var cycle =
                json(
                                vera.post(
                                        "/planning-cycles",
                                        """
                                        {"name":"Targets 2028","fiscalYear":"CAL:FY2028","policyId":"%s"}
                                        """
                                                .formatted(policy)),
                                201)
                        .getString("id");
        vera.post("/planning-cycles/" + cycle + "/opening", "{}").then().statusCode(200);
        var agreement =
                "/target-agreements/"
                        + json(rita.get("/target-agreements?cycleId=" + cycle), 200)
                                .getString("items[0].id");
        var line =
                agreement
                        + "/lines/"
                        + json(rita.get(agreement + "/lines"), 200).getString("items[0].id");

        put(rita, line + "/plan", "{\"value\":" + MONEY.formatted("60000.00") + "}");
        post(rita, agreement + "/planning-completion");
        assertThat(
                        json(max.get("/review-activities"), 200)
                                .getList("items.agreementId", String.class))
                .anyMatch(agreement::endsWith);
        put(
                max,
                line + "/proposal",
                "{\"value\":" + MONEY.formatted("70000.00") + ",\"reason\":\"Line 5 follows\"}");
        post(max, agreement + "/review-completion");
        rita.post(line + "/response", "{\"decision\":\"ACCEPTED\"}").then().statusCode(200);
        post(rita, agreement + "/response-completion");
        post(rita, agreement + "/confirmation");
        post(max, agreement + "/confirmation");

        assertThat(json(rita.get(agreement), 200).getString("state")).isEqualTo("IN_FORCE");
        await().atMost(ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(
                                        new BigDecimal(
                                                json(
                                                                rita.get(
                                                                        "/attainment?person=DEMO:rita.rep&period=CAL:FY2028"),
                                                                200)
                                                        .getString("agreedTarget.amount")))
                                .isEqualByComparingTo("70000"));
        assertThat(
                        json(erp.get("/target-exports?limit=500"), 200)
                                .getList("items.agreementId", String.class))
                .anyMatch(agreement::endsWith);
    }

    @Test
    void fromAPartnersDealToAnOpportunityThatOnlyThisPartnerSees() {
        var deal =
                "/deal-registrations/"
                        + json(
                                        paula.post(
                                                "/deal-registrations",
                                                """
                                                {"account":{"name":"Hafenlogistik Kiel GmbH","country":"DE"},
                                                 "amount":{"amount":"48000.00","currency":"EUR"},
                                                 "closeDate":"2027-01-31","description":"Pumps for the new dock"}
                                                """),
                                        201)
                                .getString("id");
        post(paula, deal + "/submission");
        pete.get(deal).then().statusCode(404);
        paula.post(deal + "/approval", "{}").then().statusCode(403);
        var opportunity =
                json(chris.post(deal + "/approval", "{}"), 200).getString("opportunityId");

        await().atMost(ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(
                                        json(paula.get("/partner-opportunities"), 200)
                                                .getList("items.id", String.class))
                                .contains(opportunity));
        assertThat(json(pete.get("/partner-opportunities"), 200).getList("items.id", String.class))
                .doesNotContain(opportunity);
        assertThat(
                        json(
                                        chris.request()
                                                .header("Prefer", "wait=5")
                                                .get("/opportunities/" + opportunity),
                                        200)
                                .getString("dealRegistrationId"))
                .satisfies(id -> assertThat(deal).endsWith(id));
    }

    /** The ids of the deals behind the open figure. */
    private List<String> linked(JsonPath pipeline) {
        var link = pipeline.getString("open.opportunities").substring("/api/v1".length());
        return json(max.get(link), 200).getList("items.id", String.class);
    }

    private BigDecimal attained(String period) {
        return new BigDecimal(
                json(rita.get("/attainment?person=DEMO:rita.rep&period=" + period), 200)
                        .getString("actual.amount"));
    }

    private static void post(Client who, String path) {
        who.post(path, "{}").then().statusCode(200);
    }

    private static void put(Client who, String path, String json) {
        who.put(path, json).then().statusCode(200);
    }

    private static JsonPath json(Response answer, int status) {
        return answer.then().statusCode(status).extract().jsonPath();
    }
}
