package com.lead2order.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.errorprone.annotations.FormatMethod;
import com.lead2order.stack.load.Api;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * A company of our own making, so that the first look at the system shows something: Nordlicht
 * Pumpen sells pumps and their maintenance. Everything is upserted by external key through the
 * public API; loading it again changes nothing.
 */
public final class DemoCompany {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SYSTEM = "DEMO";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LocalStack stack;
    private final Progress progress;
    private final Api api;

    public DemoCompany(LocalStack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
        var token = stack.login().user("ada.admin");
        this.api = new Api(stack.gateway(), () -> token);
    }

    /** Loads the company and waits until every service knows its people. */
    public void load() {
        progress.begin("demo company");
        people();
        organisation();
        calendar();
        products();
        awaitKnown("ada.admin", "/partners?limit=1");
        api.bulk(
                "accounts",
                List.of(
                        account("nordwind", "Nordwind AG", "CUSTOMER"),
                        account("suedwerk", "Südwerk GmbH", "CUSTOMER"),
                        account("hafen", "Hafenbetriebe Ost", "PROSPECT")));
        awaitKnown("chris.channel", "/partners?limit=1");
        partners();
        quotas();
        for (var userName : List.of("rita.rep", "max.manager", "olga.other", "vera.vp")) {
            awaitKnown(userName, "/leads?limit=1");
            awaitKnown(userName, "/opportunities?limit=1");
            awaitKnown(userName, "/target-agreements?limit=1");
        }
        awaitKnown("paula.partner", "/partner-opportunities?limit=1");
        awaitKnown("pete.partner", "/partner-opportunities?limit=1");
        progress.end("demo company", "loaded");
    }

    private void people() {
        var names =
                new String[][] {
                    {"vera.vp", "Vera Vogt"},
                    {"max.manager", "Max Maurer"},
                    {"rita.rep", "Rita Reuter"},
                    {"rolf.rep", "Rolf Richter"},
                    {"mona.manager", "Mona Möller"},
                    {"olga.other", "Olga Ott"},
                    {"hanna.hr", "Hanna Hahn"},
                    {"chris.channel", "Chris Conrad"},
                    {"paula.partner", "Paula Peters"},
                    {"pete.partner", "Pete Petersen"},
                    {"ada.admin", "Ada Albers"},
                };
        var people = new java.util.ArrayList<JsonNode>();
        for (int i = 0; i < names.length; i++) {
            people.add(
                    json(
                            """
                            {"id":"01900000-0000-7000-8000-%012x","userName":"%s","name":"%s","email":"%s@lead2order.example",
                             "activeFrom":"2020-01-01","externalRefs":[{"system":"DEMO","key":"%s"}]}
                            """,
                            i + 1, names[i][0], names[i][1], names[i][0], names[i][0]));
        }
        api.bulk("people", people);
    }

    private void organisation() {
        api.bulk(
                "org-units",
                List.of(unit(0x101, "sales", "Nordlicht Sales", "COMPANY", null, "vera.vp")));
        api.bulk(
                "org-units",
                List.of(
                        unit(
                                0x102,
                                "north",
                                "Team North",
                                "TEAM",
                                "sales",
                                "max.manager",
                                "rita.rep",
                                "rolf.rep"),
                        unit(
                                0x103,
                                "south",
                                "Team South",
                                "TEAM",
                                "sales",
                                "mona.manager",
                                "olga.other")));
        api.bulk(
                "territories",
                List.of(
                        json(
                                """
                                {"code":"N","name":"North","owners":[{"person":{"system":"DEMO","key":"rita.rep"},"from":"2020-01-01"}],
                                 "externalRefs":[{"system":"DEMO","key":"N"}]}
                                """),
                        json(
                                """
                                {"code":"S","name":"South","owners":[{"person":{"system":"DEMO","key":"olga.other"},"from":"2020-01-01"}],
                                 "externalRefs":[{"system":"DEMO","key":"S"}]}
                                """)));
    }

    private static JsonNode unit(
            int number,
            String key,
            String name,
            String type,
            @org.jspecify.annotations.Nullable String parent,
            String leader,
            String... members) {
        var places =
                java.util.Arrays.stream(members)
                        .map(member ->
                                "{\"person\":{\"system\":\"DEMO\",\"key\":\"%s\"},\"role\":\"SALES_REP\",\"from\":\"2020-01-01\"}"
                                        .formatted(member))
                        .collect(java.util.stream.Collectors.joining(","));
        return json(
                """
                {"id":"01900000-0000-7000-8000-%012x","name":"%s","type":"%s","parent":%s,"leader":{"system":"DEMO","key":"%s"},
                 "members":[%s],"externalRefs":[{"system":"DEMO","key":"%s"}]}
                """,
                number,
                name,
                type,
                parent == null ? "null" : "{\"system\":\"DEMO\",\"key\":\"" + parent + "\"}",
                leader,
                places,
                key);
    }

    /** Fiscal years of calendar quarters, from last year to next year and one more. */
    private void calendar() {
        var calendar = JSON.createObjectNode().put("code", "CAL").put("name", "Calendar years");
        var years = calendar.putArray("years");
        for (int number = 2024; number <= 2028; number++) {
            var year = years.addObject().put("key", "FY" + number);
            year.put("from", number + "-01-01").put("to", number + 1 + "-01-01");
            var periods = year.putArray("periods");
            for (int quarter = 0; quarter < 4; quarter++) {
                var from = LocalDate.of(number, quarter * 3 + 1, 1);
                periods.addObject()
                        .put("key", "FY%d-Q%d".formatted(number, quarter + 1))
                        .put("from", from.toString())
                        .put("to", from.plusMonths(3).toString());
            }
        }
        api.put("/fiscal-calendars/external/" + SYSTEM + "/CAL", calendar);
    }

    private void products() {
        api.bulk(
                "product-groups",
                List.of(
                        json(
                                """
                                {"code":"PUMPS","name":"Pumps","externalRefs":[{"system":"DEMO","key":"PUMPS"}]}
                                """),
                        json(
                                """
                                {"code":"SERVICE","name":"Service","externalRefs":[{"system":"DEMO","key":"SERVICE"}]}
                                """)));
        api.bulk(
                "products",
                List.of(
                        product("P-100", "Pump 100", "PUMPS"),
                        product("P-200", "Pump 200", "PUMPS"),
                        product("M-1", "Maintenance, one year", "SERVICE")));
    }

    private static JsonNode product(String code, String name, String group) {
        return json(
                """
                {"code":"%1$s","name":"%2$s","group":{"system":"DEMO","key":"%3$s"},"externalRefs":[{"system":"DEMO","key":"%1$s"}]}
                """,
                code, name, group);
    }

    private static JsonNode account(String key, String name, String type) {
        return json(
                """
                {"name":"%s","type":"%s","addresses":[{"country":"DE"}],"externalRefs":[{"system":"DEMO","key":"%s"}]}
                """,
                name, type, key);
    }

    private void partners() {
        partner(0x201, "pumpen-partner", "Pumpen Partner KG", "paula.partner");
        partner(0x202, "aqua-handel", "Aqua Handel GmbH", "pete.partner");
        api.put(
                "/partner-programs/external/" + SYSTEM + "/resale",
                json(
                        """
                        {"name":"Resale","type":"RESALE","protectionDays":90,"countries":["DE","AT"]}
                        """));
    }

    private void partner(int number, String key, String name, String userName) {
        var partner =
                api.put(
                        "/partners/external/" + SYSTEM + "/" + key,
                        json(
                                """
                                {"id":"01900000-0000-7000-8000-%012x","name":"%s","account":{"name":"%s","country":"DE"},
                                 "partnerType":"RESELLER","tier":"SILVER","channelManagerId":"01900000-0000-7000-8000-000000000008"}
                                """,
                                number, name, name));
        api.post(
                "/partners/" + partner.path("id").asText() + "/users",
                json("{\"userName\":\"%s\"}", userName));
    }

    private void quotas() {
        var quotas = new java.util.ArrayList<JsonNode>();
        for (var userName : List.of("rita.rep", "rolf.rep", "olga.other")) {
            for (int year = 2026; year <= 2027; year++) {
                for (int quarter = 1; quarter <= 4; quarter++) {
                    quotas.add(
                            json(
                                    """
                                    {"holder":{"type":"PERSON","ref":{"system":"DEMO","key":"%1$s"}},"measure":"REVENUE",
                                     "period":"CAL:FY%2$d-Q%3$d","value":{"amount":"250000.00","currency":"EUR"},
                                     "externalRefs":[{"system":"DEMO","key":"%1$s:FY%2$d-Q%3$d"}]}
                                    """,
                                    userName, year, quarter));
                }
            }
        }
        api.bulk("quotas", quotas);
    }

    /** People reach the other services as events; waits until a user is let in. */
    private void awaitKnown(String userName, String path) {
        var token = stack.login().user(userName);
        var user = new Api(stack.gateway(), () -> token);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                user.get(path);
                return;
            } catch (IllegalStateException notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                Pause.shortly();
            }
        }
    }

    @FormatMethod
    private static JsonNode json(String template, Object... values) {
        try {
            return JSON.readTree(template.formatted(values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
