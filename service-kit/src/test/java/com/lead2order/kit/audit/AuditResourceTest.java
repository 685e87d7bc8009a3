package com.lead2order.kit.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.lead2order.kit.event.Causality;
import com.lead2order.kit.event.Journal;
import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditResourceTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Inject Journal journal;

    private final String record = UUID.randomUUID().toString();
    private final UUID person = UUID.randomUUID();

    private void change(long version, String name, String reason) {
        Causality.of(
                "person:" + person,
                TRACE,
                () ->
                        QuarkusTransaction.requiringNew()
                                .run(() ->
                                        journal.record(
                                                () ->
                                                        new OutgoingEvent(
                                                                "others",
                                                                record,
                                                                "com.lead2order.test.changed.v1",
                                                                version,
                                                                Map.of("name", name)),
                                                reason)));
    }

    private static ValidatableResponse audit(String query, Object... values) {
        return given().auth()
                .oauth2(Tokens.forUser("ada.admin", "admin"))
                .get("/api/v1/audit?" + query, values)
                .then();
    }

    @Test
    void saysWhoChangedWhatWhenAndWhy() {
        change(0, "first", "as it came");
        change(1, "second", "as it should be");

        audit("record={r}", record)
                .statusCode(200)
                .body(
                        "items.version", contains(1, 0),
                        "items[0].collection", equalTo("others"),
                        "items[0].fact", equalTo("test.changed"),
                        "items[0].actor", equalTo("person:" + person),
                        "items[0].at", notNullValue(),
                        "items[0].traceId", equalTo("0af7651916cd43dd8448eb211c80319c"),
                        "items[0].reason", equalTo("as it should be"),
                        "items[0].before.name", equalTo("first"),
                        "items[0].after.name", equalTo("second"),
                        "items[1].before", nullValue(),
                        "items[1].after.name", equalTo("first"));
    }

    @Test
    void findsWhatAPersonDidWithinATime() {
        change(0, "first", "a");

        audit("person={p}", person).body("items.record", contains(record));
        audit("person={p}", UUID.randomUUID()).body("items", empty());
        audit("person={p}&from=2020-01-01&to=9999-12-31", person).body("items", hasSize(1));
        audit("person={p}&to=2020-01-01", person).body("items", empty());
        audit("person={p}&from=9999-01-01T00:00:00Z", person).body("items", empty());
        audit("person={p}&collection=others", person).body("items", hasSize(1));
        audit("person={p}&collection=things", person).body("items", empty());
    }

    @Test
    void comesInPagesFromTheNewestOn() {
        for (var version = 0; version < 3; version++) {
            change(version, "v" + version, "a");
        }
        var page = audit("record={r}&limit=2&count=true", record).body("total", equalTo(3));
        page.body("items.version", contains(2, 1), "totalIsAtLeast", nullValue());
        var cursor = page.extract().<String>path("nextCursor");

        audit("record={r}&limit=2&cursor={c}", record, cursor).body("items.version", contains(0));
    }

    @Test
    void isCountedUpToABoundThatIsSaid() {
        for (var version = 0; version < 5; version++) {
            change(version, "v" + version, "a");
        }

        audit("record={r}&limit=1&count=true", record)
                .body("total", equalTo(3), "totalIsAtLeast", equalTo(true));
        audit("record={r}&limit=1&count=true&to=2020-01-01", record)
                .body("total", equalTo(0), "totalIsAtLeast", nullValue());
        audit("record={r}&limit=1", record)
                .body("total", nullValue(), "totalIsAtLeast", nullValue());
    }

    @Test
    void refusesWhatItCannotRead() {
        audit("person=me").statusCode(400).body("errors.pointer", contains("person"));
        audit("from=yesterday").statusCode(400).body("errors.pointer", contains("from"));
        audit("colour=red").statusCode(400);
    }

    @Test
    void isForThoseWhoMayReadIt() {
        given().auth()
                .oauth2(Tokens.forUser("max.manager", "sales-manager"))
                .get("/api/v1/audit")
                .then()
                .statusCode(403);
    }
}
