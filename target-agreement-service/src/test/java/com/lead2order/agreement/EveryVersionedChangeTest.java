package com.lead2order.agreement;

import static com.lead2order.agreement.Company.openForRita;
import static com.lead2order.agreement.Company.policy;
import static com.lead2order.agreement.Company.vera;

import com.lead2order.testing.EveryVersionedChange;
import com.lead2order.testing.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@QuarkusTest
class EveryVersionedChangeTest extends EveryVersionedChange {

    private static final Map<String, Object> REVENUE = Map.of("measures", List.of("REVENUE"));

    @Override
    protected Map<String, List<Map<String, String>>> records() {
        Organisation.known();
        var company = Company.withCalendar();
        var other = Company.withCalendar();
        var withdrawn = openForRita(company.cycle(Map.of(), REVENUE));
        vera().header("If-Match", "*")
                .body("{\"reason\":\"Not this year\"}")
                .post(withdrawn + "/withdrawal");
        return Map.of(
                "target-agreements",
                List.of(
                        variables(openForRita(other.cycle(Map.of(), REVENUE))),
                        variables(withdrawn)),
                "planning-cycles",
                List.of(Map.of("id", company.cycle(Map.of(), Map.of()))),
                "target-agreement-policies",
                List.of(Map.of("id", policy(Map.of()))));
    }

    private static Map<String, String> variables(String agreement) {
        List<String> lines = vera().get(agreement + "/lines").then().extract().path("items.id");
        return Map.of(
                "id",
                agreement.substring(agreement.lastIndexOf('/') + 1),
                "lineId",
                lines.isEmpty() ? UUID.randomUUID().toString() : lines.getFirst());
    }
}
