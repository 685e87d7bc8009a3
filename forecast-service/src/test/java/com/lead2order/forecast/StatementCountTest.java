package com.lead2order.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.lead2order.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many rows take as many statements as few. */
@QuarkusTest
class StatementCountTest {

    private static @Nullable UUID smallUnit;
    private static @Nullable UUID largeUnit;
    private static @Nullable UUID smallTerritory;
    private static @Nullable UUID largeTerritory;

    /** A unit of one and one of eight; a territory with one part and one with six on two levels. */
    @BeforeEach
    void company() {
        if (largeTerritory != null) {
            return;
        }
        Company.known();
        calendar();
        var people = new ArrayList<UUID>();
        for (int i = 0; i < 9; i++) {
            var person = Company.newPerson("CNT", "p" + i);
            Company.quota("PERSON", person, "CNT:Q2", "100");
            people.add(person);
        }
        smallUnit = unit("small", people.subList(0, 1));
        largeUnit = unit("large", people.subList(1, 9));
        smallTerritory = territory("S", null);
        Company.quota("TERRITORY", territory("S1", smallTerritory), "CNT:Q2", "10");
        var large = territory("L", null);
        for (int i = 0; i < 3; i++) {
            var part = territory("L" + i, large);
            Company.quota("TERRITORY", territory("L" + i + "0", part), "CNT:Q2", "10");
        }
        largeTerritory = large;
    }

    private static void calendar() {
        Company.create(
                "fiscal-calendars",
                Map.of(
                        "code",
                        "CNT",
                        "name",
                        "Counted",
                        "years",
                        List.of(
                                year("Y0", "2007-01-01", "2008-01-01", "Q1", "2007-07-01"),
                                year(
                                        "Y1",
                                        "2008-01-01",
                                        "2009-01-01",
                                        "Q2",
                                        "2008-04-01",
                                        "Q3",
                                        "2008-07-01",
                                        "Q4",
                                        "2008-10-01"))));
    }

    /** A year whose periods but for the last are given by their keys and ends. */
    private static Map<String, ?> year(String key, String from, String to, String... keysAndEnds) {
        var periods = new ArrayList<Map<String, ?>>();
        var begin = from;
        for (int i = 0; i < keysAndEnds.length; i += 2) {
            periods.add(Map.of("key", keysAndEnds[i], "from", begin, "to", keysAndEnds[i + 1]));
            begin = keysAndEnds[i + 1];
        }
        periods.add(Map.of("key", key + "-last", "from", begin, "to", to));
        return Map.of("key", key, "from", from, "to", to, "periods", periods);
    }

    private static UUID unit(String name, List<UUID> people) {
        return Company.create(
                "org-units",
                Map.of(
                        "name",
                        name,
                        "type",
                        "TEAM",
                        "members",
                        people.stream()
                                .map(person -> Company.member(person, "2000-01-01", null))
                                .toList()));
    }

    private static UUID territory(String code, @Nullable UUID parent) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", code);
        body.put("code", "CNT-" + code);
        if (parent != null) {
            body.put("parent", Map.of("id", parent));
        }
        return Company.create("territories", body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "org-units", "territories", "quotas"})
    void lists(String collection) {
        Company.vera().get(list(collection, 5)).then().statusCode(200).body("items", hasSize(5));

        assertThat(Statements.of(() -> answered(list(collection, 50))))
                .isEqualTo(Statements.of(() -> answered(list(collection, 5))))
                .isPositive();
    }

    private static String list(String collection, int limit) {
        return "/api/v1/" + collection + "?limit=" + limit;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&groupBy=period", "&groupBy=person", "&groupBy=territory"})
    void attainmentOfUnits(String groupBy) {
        assertThat(attainment("unit=" + largeUnit + "&period=CNT:Y1" + groupBy))
                .isEqualTo(attainment("unit=" + smallUnit + "&period=CNT:Y1" + groupBy));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&groupBy=period", "&groupBy=person", "&groupBy=territory"})
    void attainmentOfTerritories(String groupBy) {
        assertThat(attainment("territory=" + largeTerritory + "&period=CNT:Y1" + groupBy))
                .isEqualTo(attainment("territory=" + smallTerritory + "&period=CNT:Y1" + groupBy));
    }

    @Test
    void attainmentOfManyPeriods() {
        var unit = "unit=" + largeUnit + "&groupBy=period&period=";
        Company.attainment(unit + "CNT:Y0").body("items", hasSize(2));
        Company.attainment(unit + "CNT:Y1").body("items", hasSize(4));

        assertThat(attainment(unit + "CNT:Y1")).isEqualTo(attainment(unit + "CNT:Y0"));
    }

    /** What is counted above is there. */
    @Test
    void partsAddUp() {
        Company.attainment("unit=" + largeUnit + "&period=CNT:Y1&groupBy=person")
                .body("quota.amount", equalTo("800.00"), "items", hasSize(8));
        Company.attainment("territory=" + largeTerritory + "&period=CNT:Y1&groupBy=territory")
                .body(
                        "quota.amount", equalTo("30.00"),
                        "items", hasSize(3),
                        "items[0].quota.amount", equalTo("10.00"));
        Company.attainment("territory=" + largeTerritory + "&period=CNT:Y1&groupBy=period")
                .body("items[0].quota.amount", equalTo("30.00"), "items[1].quota", nullValue());
    }

    @Test
    void pipeline() {
        assertThat(
                        Statements.of(
                                () -> answered("/api/v1/pipeline?period=CNT:Y1&unit=" + largeUnit)))
                .isEqualTo(
                        Statements.of(
                                () -> answered("/api/v1/pipeline?period=CNT:Y1&unit=" + smallUnit)))
                .isPositive();
    }

    private static long attainment(String parameters) {
        return Statements.of(() -> answered("/api/v1/attainment?" + parameters));
    }

    private static void answered(String path) {
        Company.vera().get(path).then().statusCode(200);
    }
}
