package com.lead2order.forecast.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.lead2order.forecast.Company;
import com.lead2order.kit.event.IncomingEvent;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attainment is the same however often and in whatever order the orders arrive. */
@QuarkusTest
class ReplayedOrdersTest {

    // years of its own: a period that another test closes would send the bookings to today
    private static final LocalDate BEGIN = LocalDate.parse("2003-05-31");
    private static final LocalDate HALF = LocalDate.parse("2003-11-30");
    private static final LocalDate END = LocalDate.parse("2004-05-30");

    private final OrderEvents orderEvents;
    private final AgroalDataSource dataSource;

    ReplayedOrdersTest(OrderEvents orderEvents, AgroalDataSource dataSource) {
        this.orderEvents = orderEvents;
        this.dataSource = dataSource;
    }

    @BeforeEach
    void company() {
        Company.known();
    }

    /** A version of an order as a generator made it. */
    private record Version(
            UUID order,
            long number,
            boolean cancelled,
            LocalDate date,
            BigDecimal amount,
            @Nullable String person,
            @Nullable String territory) {

        IncomingEvent event() {
            var lineAmount = amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
            var json =
                    """
                    {"id":"%s","origin":"ERP","sourceSystem":"T","externalOrderNo":"1","sourceVersion":1,
                     "status":"%s","type":"ORDER","accountId":"%s","opportunityId":null,"fulfilsOrderId":null,
                     "partnerId":null,"channel":"DIRECT","orderDate":"%s","bookingDate":"%s","currency":"USD",
                     "netTotal":"%s","taxTotal":"0","freightTotal":"0","roundingDifference":"0",
                     "salesPerson":%s,"territory":%s,
                     "lines":[{"lineNo":1,"productId":"%s","productGroupId":null,"productGroupPath":[],
                               "qty":"1","unitPrice":"%s","discountPercent":"0","netAmount":"%s"}]}
                    """
                            .formatted(
                                    order,
                                    cancelled ? "CANCELLED" : "OPEN",
                                    new UUID(7, number % 2),
                                    date,
                                    date,
                                    amount.toPlainString(),
                                    reference(person),
                                    reference(territory),
                                    new UUID(8, number),
                                    lineAmount,
                                    lineAmount);
            return new IncomingEvent(
                    "orders",
                    order.toString(),
                    UUID.randomUUID(),
                    "com.lead2order.order.replaced.v1",
                    number,
                    Instant.EPOCH,
                    "system:test",
                    null,
                    json.getBytes(StandardCharsets.UTF_8));
        }

        private static String reference(@Nullable String key) {
            return key == null
                    ? "null"
                    : "{\"id\":null,\"system\":\"%s\",\"key\":\"%s\"}"
                            .formatted(key.split(":", -1)[0], key.split(":", -1)[1]);
        }
    }

    private record Expected(BigDecimal amount, long orders) {

        static final Expected NOTHING = new Expected(BigDecimal.ZERO, 0);

        Expected plus(BigDecimal more) {
            return new Expected(amount.add(more), orders + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void attainmentFollowsFromTheLastVersionOfEachOrder(long seed) {
        var random = new Random(seed);
        var system = "R" + seed;
        Company.calendar(system, BEGIN, HALF, END);
        var people = List.of(system + ":p1", system + ":p2", system + ":p3", system + ":late");
        var territories = List.of(system + ":t1", system + ":t2", system + ":t2a");
        var p1 = Company.newPerson(system, "p1");
        var p2 = Company.newPerson(system, "p2");
        var _ = Company.newPerson(system, "p3");
        territory(system, "t1", null);
        territory(system, "t2", null);
        territory(system, "t2a", "t2");
        // p1 leads and is a member too; p2 leaves with the last day of the first half
        var unit =
                Company.create(
                        "org-units",
                        Map.of(
                                "name",
                                "Unit " + system,
                                "type",
                                "TEAM",
                                "leader",
                                Map.of("id", p1),
                                "members",
                                List.of(
                                        Company.member(p1, "2000-01-01", null),
                                        Company.member(p2, "2000-01-01", HALF.toString()))));

        var versions = generate(random, people, territories);
        var events = shuffled(versions, random);
        deliver(events, random);

        var known = people.subList(0, 3);
        assertAttainment(system, versions, known, territories, unit);
        assertThat(unresolved(system)).isEqualTo(countOf(versions, system + ":late"));

        var _ = Company.newPerson(system, "late");
        await().atMost(Duration.ofSeconds(20)).until(() -> unresolved(system) == 0);
        assertAttainment(system, versions, people, territories, unit);

        var booked = bookedEntries();
        deliver(shuffled(versions, random), random);
        assertThat(bookedEntries()).isEqualTo(booked);

        QuarkusTransaction.requiringNew().run(orderEvents::expectAllAgain);
        deliver(versions.stream().map(Version::event).toList(), random);
        assertAttainment(system, versions, people, territories, unit);
    }

    /** A replay after the read model was emptied may take way stations again, but ends the same. */
    @Test
    void aReplayOfTheCompactedTopicBooksNothing() {
        var order = UUID.randomUUID();
        var version = new Version(order, 4, false, BEGIN, new BigDecimal("10.5"), null, null);
        apply(List.of(version.event()));
        var booked = bookedEntries();

        QuarkusTransaction.requiringNew().run(orderEvents::expectAllAgain);
        apply(List.of(version.event()));

        assertThat(bookedEntries()).isEqualTo(booked);
    }

    @Test
    void whatChangesInAClosedPeriodIsBookedOnTheDayItChanges() {
        var today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        var code = "CLOSED";
        Company.calendar(code, today.minusDays(200), today.minusDays(100), today.plusDays(100));
        var person = Company.newPerson(code, "p1");
        var order = UUID.randomUUID();
        var due = today.minusDays(150);
        apply(List.of(version(order, 1, due, "100.00", code + ":p1").event()));

        var calendar =
                Company.ada()
                        .queryParam("code", code)
                        .get("/api/v1/fiscal-calendars")
                        .jsonPath()
                        .getString("items[0].id");
        Company.ada()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of("period", "Y0-A"))
                .post("/api/v1/fiscal-calendars/" + calendar + "/closings")
                .then()
                .statusCode(200);
        apply(List.of(version(order, 2, due, "130.00", code + ":p1").event()));
        apply(List.of(version(order, 2, due, "130.00", code + ":p1").event()));

        Company.attainment("person=" + person + "&period=" + code + ":Y0-A")
                .body("actual.amount", equalTo("100.00"), "orderCount", equalTo(1));
        Company.attainment("person=" + person + "&period=" + code + ":Y0-B")
                .body("actual.amount", equalTo("30.00"), "orderCount", equalTo(0));
        Company.attainment("person=" + person + "&period=" + code + ":Y0")
                .body("actual.amount", equalTo("130.00"), "orderCount", equalTo(1));
    }

    private static Version version(
            UUID order, long number, LocalDate date, String amount, String person) {
        return new Version(order, number, false, date, new BigDecimal(amount), person, null);
    }

    private static void territory(String system, String code, @Nullable String parent) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", code);
        body.put("code", system + code);
        body.put("parent", parent == null ? null : Map.of("system", system, "key", parent));
        body.put("externalRefs", List.of(Map.of("system", system, "key", code)));
        Company.create("territories", body);
    }

    private static List<Version> generate(
            Random random, List<String> people, List<String> territories) {
        var dates =
                List.of(
                        BEGIN.minusDays(1),
                        BEGIN,
                        BEGIN.plusDays(40),
                        HALF.minusDays(1),
                        HALF,
                        END.minusDays(1),
                        END);
        var versions = new ArrayList<Version>();
        for (int i = 0; i < 60; i++) {
            var order = new UUID(random.nextLong(), random.nextLong());
            var count = 1 + random.nextInt(4);
            for (int number = 1; number <= count; number++) {
                versions.add(
                        new Version(
                                order,
                                number,
                                random.nextInt(10) == 0,
                                dates.get(random.nextInt(dates.size())),
                                BigDecimal.valueOf(random.nextInt(50_000_000) - 5_000_000, 4),
                                random.nextInt(4) == 0
                                        ? null
                                        : people.get(random.nextInt(people.size())),
                                random.nextInt(4) == 0
                                        ? null
                                        : territories.get(random.nextInt(territories.size()))));
            }
        }
        return versions;
    }

    private static List<IncomingEvent> shuffled(List<Version> versions, Random random) {
        var events = new ArrayList<IncomingEvent>();
        for (var version : versions) {
            events.add(version.event());
            if (random.nextInt(3) == 0) {
                events.add(version.event());
            }
        }
        Collections.shuffle(events, random);
        return events;
    }

    private void deliver(List<IncomingEvent> events, Random random) {
        for (int from = 0; from < events.size(); ) {
            var to = Math.min(events.size(), from + 1 + random.nextInt(40));
            apply(events.subList(from, to));
            from = to;
        }
    }

    private void apply(List<IncomingEvent> events) {
        QuarkusTransaction.requiringNew().run(() -> orderEvents.apply(events));
    }

    private void assertAttainment(
            String system,
            List<Version> versions,
            List<String> people,
            List<String> territories,
            UUID unit) {
        for (var period : List.of("Y0-A", "Y0-B", "Y0")) {
            var from = period.equals("Y0-B") ? HALF : BEGIN;
            var to = period.equals("Y0-A") ? HALF : END;
            var expected = expected(versions, from, to);
            for (var person : people) {
                assertActual("person=" + person, system, period, expected.get(person));
            }
            for (var territory : territories) {
                var sum = expected.getOrDefault(territory, Expected.NOTHING);
                if (territory.endsWith(":t2")) {
                    var below = expected.getOrDefault(territory + "a", Expected.NOTHING);
                    sum =
                            new Expected(
                                    sum.amount().add(below.amount()),
                                    sum.orders() + below.orders());
                }
                assertActual("territory=" + territory, system, period, sum);
            }
            var inUnit = expected.getOrDefault(system + ":p1", Expected.NOTHING);
            if (!period.equals("Y0-B")) {
                // who leaves with the half takes nothing out of the year
                var p2 =
                        expected(versions, BEGIN, HALF)
                                .getOrDefault(system + ":p2", Expected.NOTHING);
                inUnit =
                        new Expected(
                                inUnit.amount().add(p2.amount()), inUnit.orders() + p2.orders());
            }
            assertActual("unit=" + unit, system, period, inUnit);
        }
    }

    private static Map<String, Expected> expected(
            List<Version> versions, LocalDate from, LocalDate to) {
        var last = new HashMap<UUID, Version>();
        for (var version : versions) {
            last.merge(version.order(), version, (a, b) -> a.number() > b.number() ? a : b);
        }
        var expected = new HashMap<String, Expected>();
        for (var version : last.values()) {
            if (version.cancelled()
                    || version.date().isBefore(from)
                    || !version.date().isBefore(to)) {
                continue;
            }
            for (var holder : new String[] {version.person(), version.territory()}) {
                if (holder != null) {
                    expected.put(
                            holder,
                            expected.getOrDefault(holder, Expected.NOTHING).plus(version.amount()));
                }
            }
        }
        return expected;
    }

    private static void assertActual(
            String holder, String calendar, String period, @Nullable Expected expected) {
        var wanted = expected == null ? Expected.NOTHING : expected;
        var answer =
                Company.attainment(holder + "&period=" + calendar + ":" + period)
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        assertThat(new BigDecimal(answer.getString("actual.amount")))
                .as("%s in %s", holder, period)
                .isEqualByComparingTo(wanted.amount());
        assertThat(answer.getLong("orderCount"))
                .as("orders of %s in %s", holder, period)
                .isEqualTo(wanted.orders());
        assertAddsUp(holder, calendar, period, wanted);
    }

    /** Each of the orders has one line with one product, so orders add up as amounts do. */
    private static void assertAddsUp(
            String holder, String calendar, String period, Expected wanted) {
        for (var groupBy : new String[] {"account", "product", "product-group"}) {
            var items =
                    Company.attainment(
                                    "%s&period=%s:%s&groupBy=%s"
                                            .formatted(holder, calendar, period, groupBy))
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            assertThat(
                            items.<String>getList("items.actual.amount").stream()
                                    .map(BigDecimal::new)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("%s by %s in %s", holder, groupBy, period)
                    .isEqualByComparingTo(wanted.amount());
            assertThat(
                            items.<Integer>getList("items.orderCount").stream()
                                    .mapToLong(Integer::longValue)
                                    .sum())
                    .as("orders of %s by %s in %s", holder, groupBy, period)
                    .isEqualTo(wanted.orders());
        }
    }

    private static long countOf(List<Version> versions, String person) {
        var last = new HashMap<UUID, Version>();
        for (var version : versions) {
            last.merge(version.order(), version, (a, b) -> a.number() > b.number() ? a : b);
        }
        return last.values().stream().filter(v -> person.equals(v.person())).count();
    }

    private static long unresolved(String system) {
        var items =
                Company.integrator()
                        .queryParams(Map.of("unresolved", true, "limit", 500))
                        .get("/api/v1/order-credits")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .<String>getList("items.unresolved.flatten().system");
        return items.stream().filter(system::equals).count();
    }

    private long bookedEntries() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select (select count(*) from actual_entry) + (select count(*) from"
                                        + " actual_line_entry)")) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
