package com.lead2order.agreement;

import static com.lead2order.testing.Organisation.OLGA;
import static com.lead2order.testing.Organisation.RITA;
import static com.lead2order.testing.Organisation.ROLF;

import com.lead2order.testing.EveryRole;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@QuarkusTest
class EveryRoleTest extends EveryRole {

    private static final Map<UUID, UUID> AGREEMENTS = new LinkedHashMap<>();

    @Override
    protected List<Row> rows() {
        if (AGREEMENTS.isEmpty()) {
            var cycle = Company.withCalendar().cycle(Map.of(), Map.of());
            AGREEMENTS.put(RITA, agreement(Company.max(), cycle, RITA));
            AGREEMENTS.put(ROLF, agreement(Company.max(), cycle, ROLF));
            AGREEMENTS.put(OLGA, agreement(Company.mona(), cycle, OLGA));
        }
        var rows = new ArrayList<Row>();
        AGREEMENTS.forEach(
                (employee, id) -> rows.add(Row.ownedBy(employee, "/target-agreements", id)));
        return rows;
    }

    @Override
    protected Set<String> seenByAll() {
        return Set.of("/planning-cycles", "/target-agreement-policies", "/target-exports");
    }

    private static UUID agreement(RequestSpecification manager, String cycle, UUID employee) {
        return UUID.fromString(
                manager.body(Map.of("employees", new Object[] {Map.of("id", employee)}))
                        .post(Company.API + "/planning-cycles/" + cycle + "/opening")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("agreements[0].id"));
    }
}
