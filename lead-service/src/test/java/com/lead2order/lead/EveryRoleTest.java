package com.lead2order.lead;

import static com.lead2order.testing.Organisation.OLGA;
import static com.lead2order.testing.Organisation.RITA;
import static com.lead2order.testing.Organisation.ROLF;

import com.lead2order.testing.Actor;
import com.lead2order.testing.EveryRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@QuarkusTest
class EveryRoleTest extends EveryRole {

    @Override
    protected List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var owner : List.of(RITA, ROLF, OLGA)) {
            var account = account(owner);
            rows.add(Row.ownedBy(owner, "/accounts", account));
            rows.add(Row.ownedBy(owner, "/contacts", contact(account)));
            rows.add(Row.ownedBy(owner, "/leads", lead(owner)));
        }
        var account = account(null);
        rows.add(Row.unowned("account:assign", "/accounts", account));
        rows.add(Row.unowned("account:assign", "/contacts", contact(account)));
        rows.add(Row.unowned("lead:pool", "/leads", lead(null)));
        return rows;
    }

    @Override
    protected Set<String> seenByAll() {
        return Set.of();
    }

    private static UUID account(@Nullable UUID owner) {
        return create("accounts", Map.of("name", "Account"), owner);
    }

    private static UUID contact(UUID account) {
        return create(
                "contacts",
                Map.of(
                        "lastName",
                        "Nord",
                        "accounts",
                        List.of(Map.of("accountId", account.toString()))),
                null);
    }

    private static UUID lead(@Nullable UUID owner) {
        return create("leads", Map.of("title", "Lead", "sourceClass", "MANUAL"), owner);
    }

    private static UUID create(String collection, Map<String, ?> fields, @Nullable UUID owner) {
        var body = new HashMap<String, Object>(fields);
        if (owner != null) {
            body.put("ownerId", owner.toString());
        }
        return UUID.fromString(
                Actor.ADMINISTRATOR
                        .asks()
                        .contentType("application/json")
                        .body(body)
                        .post("/api/v1/" + collection)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }
}
