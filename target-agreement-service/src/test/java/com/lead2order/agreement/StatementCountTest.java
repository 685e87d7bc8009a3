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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
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
