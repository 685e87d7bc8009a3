package com.lead2order.system.journey;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.lead2order.stack.LocalStack;
import com.lead2order.stack.Service;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A part dies (SIGKILL) while orders are being imported. Once it is back and the ERP has sent its
 * orders again, each is there once and every reader of them says the same.
 */
@ExtendWith(RunningSystem.class)
@TestMethodOrder(OrderAnnotation.class)
class CrashIT {

    private static final int ORDERS = 4_000;

    /** What dies; each has a quarter of its own to be seen in. */
    enum Victim {
        LEAD_SERVICE("CAL:FY2024-Q1", "2024-01-01"),
        OPPORTUNITY_SERVICE("CAL:FY2024-Q2", "2024-04-01"),
        FORECAST_SERVICE("CAL:FY2024-Q3", "2024-07-01"),
        TARGET_AGREEMENT_SERVICE("CAL:FY2024-Q4", "2024-10-01"),
        PARTNER_SERVICE("CAL:FY2025-Q1", "2025-01-01"),
        GATEWAY("CAL:FY2025-Q2", "2025-04-01"),
        KAFKA("CAL:FY2025-Q3", "2025-07-01");

        private final String quarter;
        private final String firstDay;

        Victim(String quarter, String firstDay) {
            this.quarter = quarter;
            this.firstDay = firstDay;
        }

        ErpOrders orders() {
            return new ErpOrders("CRASH-" + name(), LocalDate.parse(firstDay), ORDERS);
        }

        /** The import needs these two and no other. */
        boolean breaksTheImport() {
            return this == OPPORTUNITY_SERVICE || this == GATEWAY;
        }

        void kill(LocalStack stack) {
            if (this == KAFKA) {
                stack.killKafka();
            } else {
                stack.kill(service());
            }
        }

        void restart(LocalStack stack) {
            if (this == KAFKA) {
                stack.restartKafka();
            } else {
                stack.restart(service());
            }
        }

        private Service service() {
            return switch (this) {
                case LEAD_SERVICE -> Service.LEAD;
                case OPPORTUNITY_SERVICE -> Service.OPPORTUNITY;
                case FORECAST_SERVICE -> Service.FORECAST;
                case TARGET_AGREEMENT_SERVICE -> Service.TARGET_AGREEMENT;
                case PARTNER_SERVICE -> Service.PARTNER;
                case GATEWAY -> Service.GATEWAY;
                case KAFKA -> throw new IllegalStateException("the broker is no service");
            };
        }
    }

    private final Lead2Order system;
    private final Client erp;

    CrashIT(Lead2Order system) {
        this.system = system;
        this.erp = system.erp();
    }

    /** Whatever a test finds, the next one starts with everything running. */
    @AfterEach
    void reviveTheDead() {
        system.stack().revive();
    }

    @ParameterizedTest
    @EnumSource
    @Order(1)
    void everyOrderIsThereOnceAfter(Victim victim) {
        var orders = victim.orders();
        var death = new FutureTask<>(() -> victim.kill(system.stack()), true);

        var wentThrough = send(orders, death);

        assertThat(death).succeedsWithin(ofSeconds(30));
        assertThat(wentThrough).isEqualTo(!victim.breaksTheImport());
        victim.restart(system.stack());
        if (!wentThrough) {
            assertThat(stored(orders)).isLessThan(ORDERS);
            assertThat(send(orders, () -> {})).isTrue();
        }
        assertThat(stored(orders)).isEqualTo(ORDERS);
        assertAttained("person=DEMO:rita.rep", victim, orders, "rita.rep");
        assertAttained("person=DEMO:olga.other", victim, orders, "olga.other");
        assertAttained("territory=DEMO:N", victim, orders, "rita.rep");
        assertAttained("unit=DEMO:south", victim, orders, "olga.other");
    }

    /** Reads what target-agreement-service made of the same events: last year's orders. */
    @Test
    @Order(2)
    void planningStartsFromExactlyTheseOrders() {
        var years = new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO};
        for (var victim : Victim.values()) {
            var year = victim.firstDay.startsWith("2025") ? 0 : 1;
            years[year] = years[year].add(victim.orders().totalOf("rita.rep"));
        }
        var vera = system.as("vera.vp");
        var policy =
                vera.post(
                                "/target-agreement-policies",
                                "{\"name\":\"After the crash\",\"maxRounds\":3}")
                        .path("id");
        var cycle =
                vera.post(
                                "/planning-cycles",
                                """
                                {"name":"Targets 2026","fiscalYear":"CAL:FY2026","policyId":"%s"}
                                """
                                        .formatted(policy))
                        .path("id");
        vera.post("/planning-cycles/" + cycle + "/opening", "{}").then().statusCode(200);

        var agreements = system.as("rita.rep").get("/target-agreements?cycleId=" + cycle);
        var lines =
                system.as("rita.rep")
                        .get(
                                "/target-agreements/%s/lines?limit=500"
                                        .formatted(agreements.path("items[0].id").toString()));

        assertThat(sum(lines.path("items.baseline.actualPY.amount")))
                .isEqualByComparingTo(years[0]);
        assertThat(sum(lines.path("items.baseline.actualPPY.amount")))
                .isEqualByComparingTo(years[1]);
    }

    /** The services die between two conversions; a request that got no answer is sent again. */
    @Test
    @Order(3)
    void everyConvertedLeadIsExactlyOneOpportunity() {
        var rita = system.as("rita.rep");
        var leads = IntStream.range(0, 20).mapToObj(number -> qualifiedLead(rita, number)).toList();
        var opportunities = new LinkedHashMap<String, String>();
        var leadServiceDies = new FutureTask<>(() -> system.stack().kill(Service.LEAD), true);
        for (int i = 0; i < leads.size(); i++) {
            if (i == 5) {
                system.stack().kill(Service.OPPORTUNITY);
            }
            if (i == 10) {
                Thread.startVirtualThread(leadServiceDies);
            }
            var lead = leads.get(i);
            await().atMost(ofSeconds(60))
                    .until(() -> {
                        var answer = convert(rita, lead);
                        if (answer.statusCode() == 200) {
                            opportunities.put(lead, answer.path("opportunityId"));
                        } else {
                            system.stack().revive(Service.LEAD);
                        }
                        return answer.statusCode() == 200;
                    });
        }
        assertThat(leadServiceDies).succeedsWithin(ofSeconds(30));
        system.stack().revive();

        opportunities.forEach((lead, opportunity) ->
                await().atMost(ofSeconds(60))
                        .untilAsserted(() ->
                                assertThat(
                                                rita.get("/opportunities?createdFromLeadId=" + lead)
                                                        .then()
                                                        .statusCode(200)
                                                        .extract()
                                                        .<List<String>>path("items.id"))
                                        .containsExactly(opportunity)));
    }

    private static String qualifiedLead(Client rita, int number) {
        var lead =
                rita.post(
                                "/leads",
                                """
                                {"title":"Pump %d fails","prospectName":"Crash %d GmbH","contact":{"lastName":"Nord"},"painDescription":"Every day"}
                                """
                                        .formatted(number, number))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        rita.post("/leads/" + lead + "/qualification", "{}").then().statusCode(200);
        return lead;
    }

    private static Response convert(Client rita, String lead) {
        return rita.request()
                .header("Idempotency-Key", "convert-" + lead)
                .body(
                        """
                        {"opportunity":{"name":"Pumps","amount":{"amount":"1000.00","currency":"EUR"},"closeDate":"2027-03-31"}}
                        """)
                .post("/leads/" + lead + "/conversion");
    }

    /** Whether the import was answered with all orders taken. */
    private boolean send(ErpOrders orders, Runnable inTheMiddle) {
        try {
            var job =
                    system.loader()
                            .importOrders(orders.system(), () -> orders.streamAnd(inTheMiddle));
            return job.path("succeeded").asInt() == ORDERS;
        } catch (IllegalStateException brokenOff) {
            return false;
        }
    }

    private int stored(ErpOrders orders) {
        return erp.get("/orders?limit=1&count=true&sourceSystem=" + orders.system())
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    private void assertAttained(String holder, Victim victim, ErpOrders orders, String seller) {
        await().atMost(ofSeconds(90))
                .pollInterval(ofSeconds(1))
                .untilAsserted(() -> {
                    var attainment =
                            erp.get("/attainment?" + holder + "&period=" + victim.quarter)
                                    .then()
                                    .statusCode(200)
                                    .extract();
                    assertThat(new BigDecimal(attainment.<String>path("actual.amount")))
                            .isEqualByComparingTo(orders.totalOf(seller));
                    assertThat(attainment.<Integer>path("orderCount"))
                            .isEqualTo(orders.countOf(seller));
                });
    }

    private static BigDecimal sum(List<String> amounts) {
        return new ArrayList<>(amounts)
                .stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
