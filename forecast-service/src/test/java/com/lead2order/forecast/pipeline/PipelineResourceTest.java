package com.lead2order.forecast.pipeline;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.lead2order.forecast.Company;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PipelineResourceTest {

    private static final String PIPELINE = "/api/v1/pipeline";

    private static boolean setUp;

    /** Before the first test and not before all: only then is the port of the service known. */
    @BeforeEach
    void deals() {
        if (setUp) {
            return;
        }
        setUp = true;
        Company.known();
        Company.calendar(
                "PIPE",
                LocalDate.parse("2018-01-01"),
                LocalDate.parse("2018-07-01"),
                LocalDate.parse("2019-01-01"));
        var ritas = Organisation.RITA;
        var changed = deal(ritas, 3, "OPEN", "COMMIT", "100.00", 90, "2018-06-30", null);
        deal(changed, ritas, 2, "OPEN", "PIPELINE", "999.00", 10, "2018-06-30", "null");
        deal(ritas, 1, "OPEN", "PIPELINE", "33.33", 10, "2018-01-01", null);
        deal(ritas, 1, "OPEN", "OMITTED", "5000", 10, "2018-01-01", null);
        deal(ritas, 1, "LOST", "OMITTED", "6000", 0, "2018-01-01", null);
        deal(ritas, 1, "OPEN", "COMMIT", "7000", 90, "2018-07-01", null);
        deal(Organisation.MAX, 1, "OPEN", "BEST_CASE", "50", 50, "2018-03-01", null);
        deal(Organisation.OLGA, 1, "OPEN", "COMMIT", "1", 50, "2018-03-01", null);
        deal(ritas, 1, "WON", "CLOSED", "200", 100, "2018-03-01", "200");
        deal(ritas, 1, "WON", "CLOSED", "300", 100, "2018-03-02", null);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> {
                    var pipeline =
                            Company.vera()
                                    .get(
                                            PIPELINE
                                                    + "?period=PIPE:Y0-A&unit="
                                                    + Organisation.COMPANY)
                                    .jsonPath();
                    return pipeline.getInt("open.deals") + pipeline.getInt("byCategory[4].deals")
                            == 6;
                });
    }

    @com.google.errorprone.annotations.CanIgnoreReturnValue
    private static UUID deal(
            UUID owner,
            int version,
            String status,
            String category,
            String amount,
            int probability,
            String closeDate,
            @org.jspecify.annotations.Nullable String notBooked) {
        var id = UUID.randomUUID();
        var money =
                notBooked == null
                        ? "null"
                        : "{\"amount\":\"" + notBooked + "\",\"currency\":\"EUR\"}";
        deal(id, owner, version, status, category, amount, probability, closeDate, money);
        return id;
    }

    private static void deal(
            UUID id,
            UUID owner,
            int version,
            String status,
            String category,
            String amount,
            int probability,
            String closeDate,
            String notBooked) {
        Topics.ofTheService()
                .publish(
                        "opportunities",
                        id.toString(),
                        "com.lead2order.opportunity.changed.v1",
                        version,
                        """
                        {"id":"%s","ownerId":"%s","status":"%s","forecastCategory":"%s",
                         "amount":{"amount":"%s","currency":"EUR"},"probabilityPercent":%d,
                         "includeInForecast":true,"closeDate":"%s","wonNotBooked":%s}
                        """
                                .formatted(
                                        id,
                                        owner,
                                        status,
                                        category,
                                        amount,
                                        probability,
                                        closeDate,
                                        notBooked));
    }

    @Test
    void addsUpTheDealsOfAUnitByCategory() {
        Company.max()
                .get(PIPELINE + "?period=PIPE:Y0-A&unit=" + Organisation.TEAM_OF_MAX)
                .then()
                .statusCode(200)
                .body(
                        "open.amount.amount", equalTo("183.33"),
                        "open.deals", equalTo(3),
                        "weighted.amount.amount", equalTo("118.333"),
                        "byCategory.category",
                                contains(
                                        "PIPELINE", "BEST_CASE", "MOST_LIKELY", "COMMIT", "CLOSED"),
                        "byCategory.amount.amount",
                                contains("33.33", "50.00", "0.00", "100.00", "500.00"),
                        "byCategory.deals", contains(1, 1, 0, 1, 2),
                        "wonNotBooked.amount.amount", equalTo("200.00"),
                        "wonNotBooked.deals", equalTo(1),
                        "wonNotBooked.opportunities", endsWith("&status=WON&booked=false"),
                        "open.opportunities",
                                equalTo(
                                        "/api/v1/opportunities?ownerUnitId="
                                                + Organisation.TEAM_OF_MAX
                                                + "&closeDateFrom=2018-01-01&closeDateTo=2018-06-30"
                                                + "&status=OPEN&includeInForecast=true"
                                                + "&forecastCategory=PIPELINE,BEST_CASE,MOST_LIKELY,COMMIT"));
    }

    @Test
    void ofAPersonIsForThePersonAndThoseAbove() {
        var path = PIPELINE + "?period=PIPE:Y0-A&person=" + Organisation.RITA;
        Company.rita()
                .get(path)
                .then()
                .statusCode(200)
                .body("open.amount.amount", equalTo("133.33"));
        Company.max().get(path).then().statusCode(200);
        Company.olga().get(path).then().statusCode(404);
        Company.rita()
                .get(PIPELINE + "?period=PIPE:Y0-A&unit=" + Organisation.COMPANY)
                .then()
                .statusCode(404);
        Company.as("hanna.hr", "hr").get(path).then().statusCode(403);
    }

    @Test
    void ofDifferentCurrenciesIsToldAsFarAsThereAreRates() {
        var owner = Company.newPerson("PIPE", "mixed");
        for (var currency : new String[] {"USD", "EUR"}) {
            var id = UUID.randomUUID();
            Topics.ofTheService()
                    .publish(
                            "opportunities",
                            id.toString(),
                            "com.lead2order.opportunity.opened.v1",
                            0,
                            """
                            {"id":"%s","ownerId":"%s","status":"OPEN","forecastCategory":"COMMIT",
                             "amount":{"amount":"1","currency":"%s"},"probabilityPercent":50,
                             "closeDate":"2018-02-01","wonNotBooked":null}
                            """
                                    .formatted(id, owner, currency));
        }
        var path = PIPELINE + "?period=PIPE:Y0-A&person=" + owner;
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Company.vera().get(path).jsonPath().getInt("open.deals") == 2);
        Company.vera()
                .get(path)
                .then()
                .body(
                        "open.amount.amount", equalTo("1.00"),
                        "open.amount.currency", equalTo("EUR"),
                        "open.incomplete", equalTo(true),
                        "open.missing.amount", contains("1.00"),
                        "open.missing.currency", contains("USD"),
                        "wonNotBooked", not(hasKey("incomplete")));
        Company.rate("USD", "EUR", "2018-01-31", "0.8");
        Company.vera()
                .get(path)
                .then()
                .body(
                        "open.amount.amount", equalTo("1.80"),
                        "weighted.amount.amount", equalTo("0.90"),
                        "open", not(hasKey("incomplete")));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        Company.vera()
                .get(PIPELINE + "?period=PIPE:Y0-A&territory=A:1")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("territory"));
        Company.vera()
                .get(PIPELINE + "?period=PIPE:Y0-A")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("unit", "person"));
    }
}
