package com.lead2order.partner;

import com.lead2order.testing.EveryRole;
import com.lead2order.testing.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@QuarkusTest
class EveryRoleTest extends EveryRole {

    @Override
    protected void organisation() {
        Portal.isOpen();
    }

    @Override
    protected List<Row> rows() {
        var paulas = Organisation.PAULAS_PARTNER;
        var petes = Organisation.PETES_PARTNER;
        return List.of(
                Row.ofPartner(paulas, "/partners", paulas),
                Row.ofPartner(petes, "/partners", petes),
                Row.ofPartner(paulas, "/deal-registrations", deal(Portal.paula())),
                Row.ofPartner(petes, "/deal-registrations", deal(Portal.pete())));
    }

    @Override
    protected Set<String> seenByAll() {
        return Set.of("/partner-programs", "/partner-leads", "/partner-opportunities");
    }

    private static UUID deal(RequestSpecification caller) {
        return UUID.fromString(
                caller.contentType("application/json")
                        .body(
                                Map.of(
                                        "account",
                                        Map.of(
                                                "name",
                                                "Kunde " + UUID.randomUUID(),
                                                "country",
                                                "DE"),
                                        "amount",
                                        Map.of("amount", "48000", "currency", "EUR"),
                                        "closeDate",
                                        "2027-01-31",
                                        "description",
                                        "Scanners"))
                        .post("/api/v1/deal-registrations")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }
}
