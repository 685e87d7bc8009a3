package com.lead2order.system.journey;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.lead2order.stack.Service;
import com.lead2order.stack.ServicePart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A second instance of the services that take orders in and credit them runs beside the first, as
 * on a cluster: what both do together is done once, and one goes on where the other dies.
 */
@ExtendWith(RunningSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class TwoInstancesIT {

    private static final ErpOrders TOGETHER =
            new ErpOrders("BOTH", LocalDate.parse("2026-01-01"), 300);
    private static final ErpOrders ALONE =
            new ErpOrders("SURVIVOR", LocalDate.parse("2026-04-01"), 50);

    private final Lead2Order system;
    private ServicePart secondOpportunity;
    private ServicePart secondForecast;
    private Client first;
    private Client second;

    TwoInstancesIT(Lead2Order system) {
        this.system = system;
        var stack = system.stack();
        secondOpportunity = stack.service(Service.OPPORTUNITY);
        secondForecast = stack.service(Service.FORECAST);
        first = system.erp();
        second = first;
    }

    @BeforeAll
    void startTheSecondOnes() {
        secondOpportunity = system.stack().startReplica(Service.OPPORTUNITY);
        secondForecast = system.stack().startReplica(Service.FORECAST);
        second = system.erpAt(secondOpportunity.address());
    }

    @AfterAll
    void leaveTheFirstOnesAlone() {
        system.stack().revive();
        secondOpportunity.stop();
        secondForecast.stop();
    }

    @Test
    @Order(1)
    void anOrderThatIsSentToBothAtOnceIsTakenOnce() throws Exception {
        var answers = new ArrayList<String>();
        try (var senders = Executors.newFixedThreadPool(8)) {
            var calls = new ArrayList<Callable<String>>();
            IntStream.range(0, TOGETHER.count())
                    .forEach(number -> {
                        calls.add(() -> outcome(first, TOGETHER, number));
                        calls.add(() -> outcome(second, TOGETHER, number));
                    });
            for (var answer : senders.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnly("CREATED", "UNCHANGED");
        assertThat(answers.stream().filter("CREATED"::equals)).hasSize(TOGETHER.count());
        awaitAttained(system.erp(), TOGETHER, "CAL:FY2026-Q1");
        awaitAttained(system.erpAt(secondForecast.address()), TOGETHER, "CAL:FY2026-Q1");
    }

    @Test
    @Order(2)
    void theOtherGoesOnWhereOneDies() {
        system.stack().kill(Service.OPPORTUNITY);
        system.stack().kill(Service.FORECAST);

        for (int number = 0; number < ALONE.count(); number++) {
            assertThat(outcome(second, ALONE, number)).isEqualTo("CREATED");
        }

        awaitAttained(system.erpAt(secondForecast.address()), ALONE, "CAL:FY2026-Q2");
    }

    private static String outcome(Client erp, ErpOrders orders, int number) {
        return erp.put("/orders/" + orders.system() + "/" + number, orders.order(number))
                .then()
                .extract()
                .path("outcome");
    }

    private static void awaitAttained(Client at, ErpOrders orders, String period) {
        await().atMost(ofSeconds(60))
                .pollInterval(ofSeconds(1))
                .untilAsserted(() -> {
                    var attainment =
                            at.get("/attainment?person=DEMO:rita.rep&period=" + period)
                                    .then()
                                    .statusCode(200)
                                    .extract();
                    assertThat(attainment.<Integer>path("orderCount"))
                            .isEqualTo(orders.countOf("rita.rep"));
                    assertThat(new BigDecimal(attainment.<String>path("actual.amount")))
                            .isEqualByComparingTo(orders.totalOf("rita.rep"));
                });
    }
}
