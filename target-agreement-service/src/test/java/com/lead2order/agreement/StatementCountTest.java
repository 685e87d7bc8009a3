package com.lead2order.agreement;

import static com.lead2order.agreement.Company.API;
import static com.lead2order.agreement.Company.openForRita;
import static com.lead2order.agreement.Company.vera;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.lead2order.testing.Organisation;
import com.lead2order.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many rows cost as many SQL statements as few. */
@QuarkusTest
class StatementCountTest {

    private static boolean prepared;
    private static final int PEOPLE_BELOW_VERA = 5;
    private static String cycle = "";
    private static String agreement = "";

    /** Everybody below Vera has an agreement; Rita's has twenty lines, and she has another one. */
    @BeforeEach
    void agreements() {
        if (prepared) {
            return;
        }
        prepared = true;
        var company = Company.withCalendar();
        var shop = company.account("Shop", Organisation.RITA);
        var amounts = new HashMap<UUID, String>();
        for (int i = 0; i < 20; i++) {
            amounts.put(company.productGroup("Group " + i), "100");
        }
        company.order(shop, "2024-07-01", amounts);
        cycle = company.cycle(Map.of(), Map.of());
        agreement = openForRita(cycle);
        vera().post(API + "/planning-cycles/" + cycle + "/opening")
                .then()
                .body("created", equalTo(PEOPLE_BELOW_VERA - 1));
        var other = Company.withCalendar();
        assertThat(openForRita(other.cycle(Map.of(), Map.of()))).isNotEmpty();
    }

    private static long of(Supplier<RequestSpecification> caller, String path, int rows) {
        return Statements.of(() ->
                caller.get()
                        .queryParam("limit", rows)
                        .get(path)
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(rows)));
    }

    @Test
    void ofAgreementsDoNotGrowWithTheRows() {
        var path = API + "/target-agreements?cycleId=" + cycle;
        assertThat(of(Company::vera, path, PEOPLE_BELOW_VERA))
                .isPositive()
                .isEqualTo(of(Company::vera, path, 1));
    }

    @Test
    void ofLinesDoNotGrowWithTheRows() {
        assertThat(of(Company::rita, agreement + "/lines", 20))
                .isPositive()
                .isEqualTo(of(Company::rita, agreement + "/lines", 2));
    }

    @Test
    void ofWhatWaitsDoNotGrowWithTheRows() {
        var path = API + "/review-activities";
        assertThat(of(Company::rita, path, 2)).isPositive().isEqualTo(of(Company::rita, path, 1));
    }

    /** Each is decided once, so three of each size are prepared. */
    @Test
    void ofADecisionDoNotGrowWithTheLines() {
        var company = Company.withCalendar();
        var few = new ArrayDeque<String>();
        var many = new ArrayDeque<String>();
        for (var year : List.of("FY2024", "FY2025", "FY2026")) {
            few.add(escalated(company, year, Organisation.RITA, 2));
            many.add(escalated(company, year, Organisation.ROLF, 20));
        }

        assertThat(Statements.of(() -> decide(many.remove(), 20)))
                .isPositive()
                .isEqualTo(Statements.of(() -> decide(few.remove(), 2)));
    }

    private static String escalated(Company company, String year, UUID employee, int lines) {
        var measures = IntStream.range(0, lines).mapToObj(i -> "M" + i).toList();
        var cycle =
                company.cycle(
                        Map.of(),
                        Map.of("fiscalYear", company.calendar + ":" + year, "measures", measures));
        var id =
                vera().body(Map.of("employees", List.of(Map.of("id", employee))))
                        .post(API + "/planning-cycles/" + cycle + "/opening")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("agreements[0].id");
        var changed =
                Company.query(
                        """
                        with lines as (update target_line set state = 'DECLINED', proposed_amount = 2
                                where agreement_id = '%s' returning 1),
                            agreement as (update target_agreement set state = 'ESCALATED', round = 1
                                where id = '%s' returning 1)
                        select count(*) from (select * from lines union all select * from agreement) changed
                        """
                                .formatted(id, id));
        assertThat(changed).isEqualTo(lines + 1);
        return API + "/target-agreements/" + id;
    }

    private static void decide(String agreement, int lines) {
        var ids = vera().get(agreement + "/lines?limit=50").<List<String>>path("items.id");
        assertThat(ids).hasSize(lines);
        vera().header("If-Match", "*")
                .body(
                        Map.of(
                                "lines",
                                ids.stream()
                                        .map(id ->
                                                Map.of(
                                                        "lineId",
                                                        id,
                                                        "value",
                                                        Map.of("amount", "3", "currency", "EUR")))
                                        .toList()))
                .post(agreement + "/escalation-decision")
                .then()
                .statusCode(200)
                .body("state", equalTo("ALIGNED"));
    }

    @Test
    void ofCyclesAndPoliciesDoNotGrowWithTheRows() {
        for (var collection : new String[] {"/planning-cycles", "/target-agreement-policies"}) {
            assertThat(of(Company::vera, API + collection, 2))
                    .as(collection)
                    .isPositive()
                    .isEqualTo(of(Company::vera, API + collection, 1));
        }
    }
}
