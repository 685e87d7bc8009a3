package com.lead2order.forecast;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The demo company, set up as it is in truth: through the API of this service. Vera leads it, Max
 * leads Rita and Rolf, Mona leads Olga.
 */
public final class Company {

    private static final String API = "/api/v1/";

    private Company() {}

    public static RequestSpecification as(String userName, String role) {
        return given().auth().oauth2(Tokens.forUser(userName, role));
    }

    public static RequestSpecification rita() {
        return as("rita.rep", "sales-rep");
    }

    public static RequestSpecification olga() {
        return as("olga.other", "sales-rep");
    }

    public static RequestSpecification max() {
        return as("max.manager", "sales-manager");
    }

    public static RequestSpecification vera() {
        return as("vera.vp", "vp-sales");
    }

    public static RequestSpecification integrator() {
        return given().auth().oauth2(Tokens.forIntegrator());
    }

    public static RequestSpecification ada() {
        return as("ada.admin", "admin");
    }

    /** Sets the company up, once, and waits until it may sign in and is seen by its leaders. */
    public static synchronized void known() {
        if (sights() >= 11) {
            return;
        }
        person(Organisation.VERA, "vera.vp");
        person(Organisation.MAX, "max.manager");
        person(Organisation.RITA, "rita.rep");
        person(Organisation.ROLF, "rolf.rep");
        person(Organisation.MONA, "mona.manager");
        person(Organisation.OLGA, "olga.other");
        person(Organisation.HANNA, "hanna.hr");
        person(Organisation.CHRIS, "chris.channel");
        person(Organisation.PAULA, "paula.partner");
        unit(Organisation.COMPANY, null, Organisation.VERA);
        unit(
                Organisation.TEAM_OF_MAX,
                Organisation.COMPANY,
                Organisation.MAX,
                Organisation.RITA,
                Organisation.ROLF);
        unit(Organisation.TEAM_OF_MONA, Organisation.COMPANY, Organisation.MONA, Organisation.OLGA);
        await().atMost(Duration.ofSeconds(30)).until(() -> sights() >= 11);
    }

    private static void person(UUID id, String userName) {
        create(
                "people",
                Map.of(
                        "id",
                        id,
                        "userName",
                        userName,
                        "name",
                        userName,
                        "activeFrom",
                        "2000-01-01"));
    }

    private static void unit(UUID id, @Nullable UUID parent, UUID leader, UUID... members) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", id);
        body.put("name", "Unit of " + leader);
        body.put("type", parent == null ? "COMPANY" : "TEAM");
        if (parent != null) {
            body.put("parent", Map.of("id", parent));
        }
        body.put("leader", Map.of("id", leader));
        var list = new ArrayList<Map<String, ?>>();
        for (var member : members) {
            list.add(member(member, "2000-01-01", null));
        }
        body.put("members", list);
        create("org-units", body);
    }

    /** A membership as it is sent. */
    public static Map<String, ?> member(UUID person, String from, @Nullable String to) {
        var member = new LinkedHashMap<String, Object>();
        member.put("person", Map.of("id", person));
        member.put("role", "SALES_REP");
        member.put("from", from);
        member.put("to", to);
        return member;
    }

    /** Creates a record as the administrator and returns its id. */
    @CanIgnoreReturnValue
    public static UUID create(String collection, Map<String, ?> body) {
        return UUID.fromString(
                ada().contentType("application/json")
                        .body(body)
                        .post(API + collection)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    /** A person that nobody signs in as. */
    public static UUID newPerson(String system, String key) {
        return create(
                "people",
                Map.of(
                        "name",
                        "Person " + key,
                        "activeFrom",
                        "2000-01-01",
                        "externalRefs",
                        List.of(Map.of("system", system, "key", key))));
    }

    /** A calendar whose years have the given boundaries, each with as many equal halves as two. */
    public static void calendar(String code, LocalDate... boundaries) {
        var years = new ArrayList<Map<String, ?>>();
        for (int i = 0; i + 2 < boundaries.length; i += 2) {
            years.add(
                    Map.of(
                            "key",
                            "Y" + i / 2,
                            "from",
                            boundaries[i].toString(),
                            "to",
                            boundaries[i + 2].toString(),
                            "periods",
                            List.of(
                                    period("Y" + i / 2 + "-A", boundaries[i], boundaries[i + 1]),
                                    period(
                                            "Y" + i / 2 + "-B",
                                            boundaries[i + 1],
                                            boundaries[i + 2]))));
        }
        create("fiscal-calendars", Map.of("code", code, "name", code, "years", years));
    }

    private static Map<String, ?> period(String key, LocalDate from, LocalDate to) {
        return Map.of("key", key, "from", from.toString(), "to", to.toString());
    }

    /** Sets a quota in USD. */
    public static void quota(String type, UUID holder, String period, String amount) {
        ada().contentType("application/json")
                .body(quotaBody(type, holder, period, amount))
                .put(API + "quotas")
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
    }

    /** Sets an exchange rate. */
    public static void rate(String from, String to, String date, String rate) {
        ada().contentType("application/json")
                .body(
                        Map.of(
                                "items",
                                List.of(
                                        Map.of(
                                                "from", from, "to", to, "date", date, "rate",
                                                rate))))
                .put(API + "exchange-rates")
                .then()
                .statusCode(200);
    }

    /** Changes a record as the administrator. */
    public static void patch(String collection, UUID id, String patch) {
        ada().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch(API + collection + "/" + id)
                .then()
                .statusCode(200);
    }

    /** A quota as it is sent. */
    public static Map<String, ?> quotaBody(String type, UUID holder, String period, String amount) {
        return Map.of(
                "holder",
                Map.of("type", type, "ref", Map.of("id", holder)),
                "measure",
                "REVENUE",
                "period",
                period,
                "value",
                Map.of("amount", amount, "currency", "USD"));
    }

    /** The attainment of a holder. */
    public static ValidatableResponse attainment(String parameters) {
        return integrator().get(API + "attainment?" + parameters).then();
    }

    private static int sights() {
        var dataSource = Arc.container().instance(AgroalDataSource.class).get();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select count(*) from visibility_sight
                                where viewer_id::text like '01900000-%'
                                  and (select count(*) from visibility_person where user_name = 'rita.rep') > 0
                                  and (select count(*) from org_unit where id::text like '01900000-%') = 3
                                """)) {
            return rows.next() ? rows.getInt(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
