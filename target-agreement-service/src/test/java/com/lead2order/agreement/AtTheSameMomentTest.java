package com.lead2order.agreement;

import static com.lead2order.agreement.Company.API;
import static com.lead2order.agreement.Company.max;
import static com.lead2order.agreement.Company.openForRita;
import static com.lead2order.agreement.Company.rita;
import static com.lead2order.agreement.Company.tag;
import static com.lead2order.agreement.Company.vera;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.lead2order.testing.AtOnce;
import com.lead2order.testing.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two requests at the same moment leave what one after the other would. */
@QuarkusTest
class AtTheSameMomentTest {

    private static final Map<String, Object> EUR_1200 =
            Map.of("amount", "1200.00", "currency", "EUR");

    private Company company;

    @BeforeEach
    void company() {
        company = Company.withCalendar();
    }

    /** The status codes of both answers, the smaller one first. */
    private static List<Integer> both(Supplier<Response> one, Supplier<Response> other) {
        return AtOnce.all(() -> one.get().statusCode(), () -> other.get().statusCode()).stream()
                .sorted()
                .toList();
    }

    private static Response open(String cycle) {
        return max().body(Map.of("employees", List.of(Map.of("id", Organisation.RITA))))
                .post(API + "/planning-cycles/" + cycle + "/opening");
    }

    private String planning() {
        return openForRita(company.cycle(Map.of(), Map.of("measures", List.of("NEW_BUSINESS"))));
    }

    private static String line(String agreement) {
        return agreement + "/lines/" + rita().get(agreement + "/lines").<String>path("items[0].id");
    }

    private String aligned() {
        var agreement = planning();
        rita().header("If-Match", "*")
                .post(agreement + "/planning-completion")
                .then()
                .statusCode(200);
        max().header("If-Match", "*")
                .post(line(agreement) + "/confirmation")
                .then()
                .statusCode(200);
        return agreement;
    }

    @Test
    void aCycleThatIsOpenedTwiceMakesOneAgreement() {
        var cycle = company.cycle(Map.of(), Map.of());

        assertThat(both(() -> open(cycle), () -> open(cycle))).containsExactly(200, 200);

        assertAgreements(1);
    }

    @Test
    void twoCyclesOfOneYearMakeOneAgreement() {
        var cycle = company.cycle(Map.of(), Map.of());
        var another = company.cycle(Map.of(), Map.of());

        assertThat(both(() -> open(cycle), () -> open(another))).containsExactly(200, 200);

        assertAgreements(1);
    }

    private void assertAgreements(int count) {
        vera().get(
                        API
                                + "/target-agreements?count=true&employeeId="
                                + Organisation.RITA
                                + "&fiscalYear="
                                + company.calendar
                                + ":FY2026")
                .then()
                .body("total", equalTo(count));
    }

    @Test
    void bothConfirmationsPutInForceOnce() {
        var agreement = aligned();

        assertThat(
                        both(
                                () ->
                                        rita().header("If-Match", "*")
                                                .post(agreement + "/confirmation"),
                                () ->
                                        max().header("If-Match", "*")
                                                .post(agreement + "/confirmation")))
                .containsExactly(200, 200);

        rita().get(agreement)
                .then()
                .body("state", equalTo("IN_FORCE"), "confirmations.size()", equalTo(2));
        assertThat(
                        Company.query(
                                "select count(*) from target_export where agreement_id = '"
                                        + agreement.substring(agreement.lastIndexOf('/') + 1)
                                        + "'"))
                .isEqualTo(1);
    }

    @Test
    void oneOfTwoConfirmationsOfTheSameSideCounts() {
        var agreement = aligned();

        assertThat(
                        both(
                                () ->
                                        max().header("If-Match", "*")
                                                .post(agreement + "/confirmation"),
                                () ->
                                        max().header("If-Match", "*")
                                                .post(agreement + "/confirmation")))
                .containsExactly(200, 409);
    }

    @Test
    void oneOfTwoPlansOfALineIsToldThatTheOtherWasFaster() {
        var line = line(planning());
        var seen = tag(rita(), line);

        assertThat(both(() -> plan(line, seen), () -> plan(line, seen))).containsExactly(200, 412);
    }

    private static Response plan(String line, String tag) {
        return rita().header("If-Match", tag).body(Map.of("value", EUR_1200)).put(line + "/plan");
    }

    @Test
    void aLineIsAddedOnce() {
        var agreement = planning();
        Supplier<Response> add =
                () ->
                        rita().body(Map.of("measure", "MARGIN", "plannedValue", EUR_1200))
                                .post(agreement + "/lines");

        assertThat(both(add, add)).containsExactly(201, 409);
    }

    @Test
    void oneAmendmentIsOpened() {
        var agreement = aligned();
        rita().header("If-Match", "*").post(agreement + "/confirmation").then().statusCode(200);
        max().header("If-Match", "*").post(agreement + "/confirmation").then().statusCode(200);
        Supplier<Response> amend =
                () ->
                        max().header("If-Match", "*")
                                .body(Map.of("reason", "new territory"))
                                .post(agreement + "/amendment");

        assertThat(both(amend, amend)).containsExactly(201, 409);
    }
}
