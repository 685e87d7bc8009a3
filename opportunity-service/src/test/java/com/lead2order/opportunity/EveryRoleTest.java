package com.lead2order.opportunity;

import static com.lead2order.testing.Organisation.OLGA;
import static com.lead2order.testing.Organisation.RITA;
import static com.lead2order.testing.Organisation.ROLF;

import com.lead2order.opportunity.testdata.Calls;
import com.lead2order.opportunity.testdata.Known;
import com.lead2order.testing.Actor;
import com.lead2order.testing.EveryRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hamcrest.Matchers;

@QuarkusTest
class EveryRoleTest extends EveryRole {

    @Override
    protected List<Row> rows() {
        Calls.product("ROLES");
        var rows = new ArrayList<Row>();
        for (var owner : List.of(RITA, ROLF, OLGA)) {
            var key = UUID.randomUUID().toString();
            var account = Known.account(key, owner);
            rows.add(Row.ownedBy(owner, "/opportunities", opportunity(account, owner)));
            rows.add(Row.ownedBy(owner, "/orders", order(key)));
        }
        var key = UUID.randomUUID().toString();
        Known.account(key, null);
        rows.add(Row.unowned("order:unassigned", "/orders", order(key)));
        return rows;
    }

    @Override
    protected Set<String> seenByAll() {
        return Set.of(
                "/products",
                "/product-groups",
                "/sales-methods",
                "/order-imports",
                "/order-quarantine");
    }

    private static UUID opportunity(UUID account, UUID owner) {
        return UUID.fromString(
                Actor.ADMINISTRATOR
                        .asks()
                        .contentType("application/json")
                        .body(
                                Map.of(
                                        "name",
                                        "Deal",
                                        "accountId",
                                        account.toString(),
                                        "ownerId",
                                        owner.toString(),
                                        "closeDate",
                                        "2030-01-31"))
                        .post("/api/v1/opportunities")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    private static UUID order(String accountKey) {
        return UUID.fromString(
                Calls.integrator()
                        .contentType("application/json")
                        .body(
                                """
                                {"sourceVersion":1,"type":"ORDER","orderDate":"2026-01-15","currency":"EUR",
                                 "account":{"system":"AW","key":"%s"},"netTotal":"10.00",
                                 "lines":[{"lineNo":1,"product":{"system":"AW","key":"ROLES"},"qty":"1","unitPrice":"10.00","netAmount":"10.00"}]}
                                """
                                        .formatted(accountKey))
                        .put("/api/v1/orders/ROLES/" + accountKey)
                        .then()
                        .statusCode(Matchers.oneOf(200, 201))
                        .extract()
                        .path("id"));
    }
}
