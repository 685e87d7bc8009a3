package com.lead2order.forecast;

import static com.lead2order.testing.Organisation.OLGA;
import static com.lead2order.testing.Organisation.RITA;
import static com.lead2order.testing.Organisation.ROLF;

import com.lead2order.testing.EveryRole;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hamcrest.Matchers;

@QuarkusTest
class EveryRoleTest extends EveryRole {

    private static boolean setUp;

    @Override
    protected void organisation() {
        Company.known();
        if (!setUp) {
            Company.calendar(
                    "ROLES",
                    LocalDate.parse("2030-01-01"),
                    LocalDate.parse("2030-06-01"),
                    LocalDate.parse("2031-01-01"));
            setUp = true;
        }
    }

    @Override
    protected List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var owner : List.of(RITA, ROLF, OLGA)) {
            rows.add(Row.ownedBy(owner, "/quotas", quota(owner)));
        }
        return rows;
    }

    @Override
    protected Set<String> seenByAll() {
        return Set.of(
                "/people", "/org-units", "/territories", "/fiscal-calendars", "/exchange-rates");
    }

    private static UUID quota(UUID person) {
        return UUID.fromString(
                Company.ada()
                        .contentType("application/json")
                        .body(Company.quotaBody("PERSON", person, "ROLES:Y0-A", "100"))
                        .put("/api/v1/quotas")
                        .then()
                        .statusCode(Matchers.oneOf(200, 201))
                        .extract()
                        .path("id"));
    }
}
