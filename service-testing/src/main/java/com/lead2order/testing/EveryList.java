package com.lead2order.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.testing.Description.Operation;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * No list reads or sorts a whole table: whatever it is filtered and sorted by, and whoever asks, an
 * index leads to the rows. The lists are read from the description of the service, what they are
 * filtered and sorted by from their answers, so that future ones are tried too; the statements are
 * those that the service sends, and the database explains them. How fast they are is measured in
 * the benchmarks.
 */
public abstract class EveryList {

    private static final List<Actor> WHO_SEE_A_PART =
            List.of(Actor.SELLER, Actor.MANAGER, Actor.CHANNEL_MANAGER, Actor.PARTNER_USER);

    /** One of them is what a filter reads; a filter that reads texts takes the first. */
    private static final List<String> VALUES =
            List.of(
                    "01900000-0000-7000-8000-000000000003",
                    "true",
                    "2026-01-01",
                    "2026-01-01T00:00:00Z",
                    "100",
                    "EUR",
                    "CRM:1",
                    "x");

    private static final Pattern ONE_OF = Pattern.compile("must be one of ([A-Z_]+)");
    private static final Pattern KNOWS = Pattern.compile("knows (?:only )?(.*)");

    private final List<String> faults = new ArrayList<>();
    private final Plans plans = new Plans();

    /**
     * What is found without an index, and why that does no harm: {@code /products} for all of a
     * list whose table stays small, {@code /products sort=code} or {@code /products active} for one
     * sorting or filter, {@code /products for SELLER} for what one caller sees.
     */
    protected abstract Map<String, String> withoutIndex();

    /** Makes the organisation known that callers belong to. */
    protected void organisation() {
        Organisation.known();
    }

    @BeforeEach
    void prepare() {
        organisation();
    }

    @AfterEach
    void close() {
        plans.close();
    }

    @Test
    void isFoundAndSortedByAnIndex() {
        var lists = lists();
        assertThat(lists).isNotEmpty();
        for (var list : lists) {
            for (var sort : sorts(list)) {
                for (var order : List.of(sort, "-" + sort)) {
                    var statements = statements(list, Map.of("sort", order), Actor.ADMINISTRATOR);
                    judge(list + " sort=" + sort, plans.sorted(statements));
                }
            }
            filters(list)
                    .forEach((filter, value) ->
                            judge(
                                    list + " " + filter,
                                    plans.found(
                                            statements(
                                                    list,
                                                    Map.of(filter, value, "count", "true"),
                                                    Actor.ADMINISTRATOR))));
            var counted = Map.of("count", "true");
            var ofAll = statements(list, counted, Actor.ADMINISTRATOR);
            for (var caller : WHO_SEE_A_PART) {
                if (ask(list, Map.of(), caller).statusCode() == 200) {
                    var ofSome = statements(list, counted, caller);
                    if (!ofSome.equals(ofAll)) {
                        judge(list + " for " + caller, plans.found(ofSome));
                    }
                }
            }
        }
        assertThat(faults).as("%d plans without an index", faults.size()).isEmpty();
        assertThat(withoutIndex().keySet())
                .as("exceptions")
                .allSatisfy(exception -> assertThat(lists).contains(exception.split(" ", 2)[0]));
    }

    private void judge(String what, List<String> found) {
        if (found.isEmpty()) {
            return;
        }
        var excused =
                withoutIndex().keySet().stream()
                        .anyMatch(exception ->
                                what.equals(exception) || what.startsWith(exception + " "));
        if (!excused) {
            faults.add(what + ": " + found.getFirst());
        }
    }

    private List<String> lists() {
        return Description.operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(Operation::path)
                .filter(path -> !path.contains("{"))
                .filter(path ->
                        ask(path, Map.of("sort", "no-such-field"), Actor.ADMINISTRATOR)
                                .asString()
                                .contains("\"no-sort-field\""))
                .sorted()
                .toList();
    }

    private List<String> sorts(String list) {
        return named(ask(list, Map.of("sort", "no-such-field"), Actor.ADMINISTRATOR));
    }

    /** Each filter with a value that it takes. */
    private Map<String, String> filters(String list) {
        var common = List.of("limit", "cursor", "count", "sort", "fields");
        var filters = new LinkedHashMap<String, String>();
        for (var name : named(ask(list, Map.of("no-such-filter", "1"), Actor.ADMINISTRATOR))) {
            if (!common.contains(name)) {
                filters.put(name, value(list, name));
            }
        }
        return filters;
    }

    private static String value(String list, String filter) {
        for (var value : VALUES) {
            var answer = ask(list, Map.of(filter, value), Actor.ADMINISTRATOR);
            if (answer.statusCode() == 200) {
                return value;
            }
            var oneOf = ONE_OF.matcher(answer.asString());
            if (oneOf.find()) {
                return oneOf.group(1);
            }
        }
        throw new AssertionError(list + " takes none of our values as " + filter);
    }

    private static List<String> named(Response refusal) {
        var known = KNOWS.matcher(refusal.<String>path("errors[0].message"));
        assertThat(known.find()).as(refusal.asString()).isTrue();
        return Arrays.asList(known.group(1).split(", "));
    }

    private static List<String> statements(String list, Map<String, String> query, Actor caller) {
        return RequestStatements.of(
                () -> assertThat(ask(list, query, caller).statusCode()).isEqualTo(200));
    }

    private static Response ask(String path, Map<String, String> query, Actor caller) {
        return caller.asks().queryParams(query).get(path);
    }
}
