package com.lead2order.forecast.attainment;

import static com.lead2order.forecast.Company.attainment;
import static com.lead2order.forecast.credit.BookedOrders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.lead2order.forecast.Company;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** The past is told with the organisation of its time. */
@QuarkusTest
class HistoryTest {

    private static boolean setUp;

    @BeforeEach
    void calendar() {
        Company.known();
        if (!setUp) {
            setUp = true;
            Company.calendar("HIS", day("2001-01-01"), day("2001-04-01"), day("2001-07-01"));
        }
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static UUID unit(@Nullable UUID parent, @Nullable UUID leader, List<?> members) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", "Unit");
        body.put("type", "TEAM");
        body.put("parent", parent == null ? null : Map.of("id", parent));
        body.put("leader", leader == null ? null : Map.of("id", leader));
        body.put("members", members);
        return Company.create("org-units", body);
    }

    private static void hasActual(UUID unit, String period, String amount) {
        attainment("unit=" + unit + "&period=HIS:" + period).body("actual.amount", equalTo(amount));
    }

    @Test
    void anOrderIsTheTeamsThatItsSellerWasInOnThatDay() {
        var seller = Company.newPerson("HIS", "mover");
        var area = unit(null, null, List.of());
        var a = unit(area, null, List.of(Company.member(seller, "2000-01-01", "2001-02-15")));
        var b = unit(area, null, List.of(Company.member(seller, "2001-02-15", null)));
        order("2001-01-10", "100", "USD").by(seller).book();
        order("2001-02-14", "20", "USD").by(seller).book();
        order("2001-02-15", "7", "USD").by(seller).book();
        Company.quota("PERSON", seller, "HIS:Y0-A", "1000");

        hasActual(a, "Y0-A", "120.00");
        hasActual(b, "Y0-A", "7.00");
        hasActual(area, "Y0-A", "127.00");
        attainment("unit=" + a + "&period=HIS:Y0-A&groupBy=person")
                .body(
                        "quota.amount", equalTo("1000.00"),
                        "items.actual.amount", contains("120.00"),
                        "items.quota.amount", contains("1000.00"));
        attainment("unit=" + b + "&period=HIS:Y0-A").body("quota", nullValue());
        attainment("unit=" + area + "&period=HIS:Y0-A").body("quota.amount", equalTo("1000.00"));
    }

    @Test
    void whoLeavesLeavesWhatTheySold() {
        var leaver = Company.newPerson("HIS", "leaver");
        var company = unit(null, null, List.of(Company.member(leaver, "2000-01-01", null)));
        order("2001-01-10", "100", "USD").by(leaver).book();
        Company.patch(
                "org-units",
                company,
                """
                {"members":[{"person":{"id":"%s"},"role":"SALES_REP","from":"2000-01-01","to":"2001-02-01"}]}
                """
                        .formatted(leaver));

        hasActual(company, "Y0-A", "100.00");
        hasActual(company, "Y0", "100.00");
    }

    @Test
    void aNewLeaderAndAnotherAreaChangeNoEarlierPeriod() {
        var before = Company.newPerson("HIS", "before");
        var after = Company.newPerson("HIS", "after");
        var north = unit(null, null, List.of());
        var south = unit(null, null, List.of());
        var team = unit(north, before, List.of());
        order("2001-01-10", "100", "USD").by(before).book();
        order("2001-01-10", "5", "USD").by(after).book();
        Company.patch(
                "org-units",
                team,
                "{\"leader\":{\"id\":\"%s\"},\"parent\":{\"id\":\"%s\"}}".formatted(after, south));

        hasActual(team, "Y0-A", "100.00");
        hasActual(north, "Y0-A", "100.00");
        hasActual(south, "Y0-A", "0.00");
        Company.ada()
                .get("/api/v1/org-units/" + team)
                .then()
                .body(
                        "leaderId", equalTo(after.toString()),
                        "leaders.personId", contains(before.toString(), after.toString()),
                        "leaders[0].from", nullValue(),
                        "parents.unitId", contains(north.toString(), south.toString()));

        Company.patch(
                "org-units",
                team,
                "{\"leader\":{\"id\":\"%s\"},\"leaderFrom\":\"2001-01-01\"}".formatted(after));
        hasActual(team, "Y0-A", "5.00");
    }

    @Test
    void aTerritoryIsBelowTheOneThatItWasBelowOnThatDay() {
        var west = territory("HIS-W", null);
        var east = territory("HIS-E", null);
        var part = territory("HIS-P", west);
        order("2001-01-10", "100", "USD").in(part).book();
        order("2001-02-10", "10", "USD").in(part).book();
        Company.quota("TERRITORY", part, "HIS:Y0-A", "50");
        Company.quota("TERRITORY", part, "HIS:Y0-B", "60");
        Company.patch(
                "territories",
                part,
                "{\"parent\":{\"id\":\"%s\"},\"parentFrom\":\"2001-02-01\"}".formatted(east));

        attainment("territory=" + west + "&period=HIS:Y0&groupBy=territory")
                .body(
                        "actual.amount", equalTo("100.00"),
                        "quota.amount", equalTo("50.00"),
                        "items.actual.amount", contains("100.00"));
        attainment("territory=" + east + "&period=HIS:Y0")
                .body("actual.amount", equalTo("10.00"), "quota.amount", equalTo("60.00"));
    }

    private static UUID territory(String code, @Nullable UUID parent) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", code);
        body.put("code", code);
        body.put("parent", parent == null ? null : Map.of("id", parent));
        return Company.create("territories", body);
    }

    /** Whoever comes, goes and moves, and whatever is moved. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void aYearIsTheSumOfItsQuarters(long seed) {
        var random = new Random(seed);
        var people = new ArrayList<UUID>();
        for (int i = 0; i < 5; i++) {
            people.add(Company.newPerson("HIS", seed + "-" + i));
        }
        var top = unit(null, null, List.of());
        var units = new ArrayList<>(List.of(top));
        for (int i = 0; i < 4; i++) {
            var members = new ArrayList<Map<String, ?>>();
            for (var person : people) {
                if (random.nextBoolean()) {
                    var from = random.nextInt(120);
                    members.add(
                            Company.member(
                                    person,
                                    dayOf(from),
                                    random.nextBoolean()
                                            ? null
                                            : dayOf(from + 1 + random.nextInt(90))));
                }
            }
            units.add(
                    unit(
                            units.get(random.nextInt(units.size())),
                            people.get(random.nextInt(5)),
                            members));
        }
        for (var unit : units.subList(2, 5)) {
            Company.patch(
                    "org-units",
                    unit,
                    "{\"leader\":{\"id\":\"%s\"},\"leaderFrom\":\"%s\",\"parent\":{\"id\":\"%s\"},\"parentFrom\":\"%s\"}"
                            .formatted(
                                    people.get(random.nextInt(5)),
                                    dayOf(random.nextInt(180)),
                                    top,
                                    dayOf(random.nextInt(180))));
        }
        for (var person : people) {
            for (int i = 0; i < 6; i++) {
                order(dayOf(random.nextInt(181)), "" + (1 + random.nextInt(1000)), "USD")
                        .by(person)
                        .book();
            }
            Company.quota("PERSON", person, "HIS:Y0-A", "" + random.nextInt(100));
            Company.quota("PERSON", person, "HIS:Y0-B", "" + random.nextInt(100));
        }
        for (var unit : units) {
            var year =
                    attainment("unit=" + unit + "&period=HIS:Y0&groupBy=period")
                            .extract()
                            .jsonPath();
            assertThat(amount(year.get("actual.amount")))
                    .as("actual of %s", unit)
                    .isEqualByComparingTo(sum(year.getList("items.actual.amount")));
            assertThat(amount(year.get("quota?.amount")))
                    .isEqualByComparingTo(sum(year.getList("items.quota.amount")));
            assertThat(year.getInt("orderCount")).isEqualTo(year.getInt("items.orderCount.sum()"));
            var byPerson =
                    attainment("unit=" + unit + "&period=HIS:Y0&groupBy=person")
                            .extract()
                            .jsonPath();
            assertThat(sum(byPerson.getList("items.actual.amount")))
                    .isEqualByComparingTo(amount(year.get("actual.amount")));
        }
    }

    private static BigDecimal amount(@Nullable String amount) {
        return amount == null ? BigDecimal.ZERO : new BigDecimal(amount);
    }

    private static BigDecimal sum(List<String> amounts) {
        return amounts.stream().map(HistoryTest::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String dayOf(int offset) {
        return day("2001-01-01").plusDays(offset).toString();
    }
}
