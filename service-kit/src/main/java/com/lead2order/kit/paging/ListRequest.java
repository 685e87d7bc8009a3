package com.lead2order.kit.paging;

import com.lead2order.kit.rule.NotReadable;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.Violation;
import com.lead2order.kit.visibility.Condition;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a caller asks of a list, checked: filters, order, page. */
final class ListRequest {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;
    private static final Set<String> COMMON = Set.of("limit", "cursor", "count", "sort", "fields");

    /** One field of the requested order. */
    record Sort(String expression, String type, boolean descending) {}

    final Condition filters;
    final List<Sort> sorts;
    final int limit;
    final boolean count;
    private final String sortText;
    private final List<String> after;

    private ListRequest(
            Condition filters,
            List<Sort> sorts,
            String sortText,
            int limit,
            boolean count,
            List<String> after) {
        this.filters = filters;
        this.sorts = sorts;
        this.sortText = sortText;
        this.limit = limit;
        this.count = count;
        this.after = after;
    }

    /**
     * Reads the query parameters of a list.
     *
     * @throws com.lead2order.kit.rule.RuleViolation {@code unknown-parameter}, {@code
     *     invalid-parameter} (all at once) or {@code invalid-cursor}
     */
    static ListRequest of(
            MultivaluedMap<String, String> parameters, Listing<?> listing, String currency) {
        var known = new TreeSet<>(listing.filters.keySet());
        known.addAll(COMMON);
        var unknown =
                parameters.keySet().stream()
                        .filter(name -> !COMMON.contains(name))
                        .filter(name -> !listing.filters.containsKey(name))
                        .sorted()
                        .map(name -> new Violation(name, "no-parameter-of-list", known))
                        .toList();
        if (!unknown.isEmpty()) {
            throw RequestRule.UNKNOWN_PARAMETER.violatedBy(unknown);
        }
        var errors = new ArrayList<Violation>();
        var filters = filters(parameters, listing, currency, errors);
        var sortText = first(parameters, "sort", listing.defaultSort);
        var sorts = sorts(sortText, listing, errors);
        var limit = limit(parameters, errors);
        var count = count(parameters, errors);
        checkFields(parameters, listing, errors);
        if (!errors.isEmpty()) {
            throw RequestRule.INVALID_PARAMETER.violatedBy(errors);
        }
        return new ListRequest(
                filters,
                sorts,
                sortText,
                limit,
                count,
                Cursor.valuesOf(parameters.getFirst("cursor"), sortText, sorts));
    }

    private static Condition filters(
            MultivaluedMap<String, String> parameters,
            Listing<?> listing,
            String corporateCurrency,
            List<Violation> errors) {
        var sql = new ArrayList<String>();
        Map<String, Object> values = new HashMap<>();
        parameters.forEach((name, texts) -> {
            var filter = listing.filters.get(name);
            if (filter == null) {
                return;
            }
            if (texts.size() != 1) {
                errors.add(new Violation(name, "given-twice"));
                return;
            }
            try {
                var value = filter.parser().apply(texts.getFirst());
                if (filter.sql().startsWith(Filter.IS)) {
                    sql.add(filter.sql().replace(Filter.IS, value.equals(true) ? "" : "not"));
                    return;
                }
                var placeholder = "filter" + values.size();
                values.put(placeholder, value);
                sql.add(filter.sql().replace(":value", ":" + placeholder));
                if (filter.sql().contains(":" + Filter.CURRENCY)) {
                    values.put(
                            Filter.CURRENCY, first(parameters, Filter.CURRENCY, corporateCurrency));
                }
            } catch (NotReadable unreadable) {
                errors.add(unreadable.at(name));
            } catch (IllegalArgumentException unreadable) {
                errors.add(new Violation(name, String.valueOf(unreadable.getMessage())));
            }
        });
        return new Condition(sql.isEmpty() ? "true" : String.join(" and ", sql), values);
    }

    private static List<Sort> sorts(String text, Listing<?> listing, List<Violation> errors) {
        var sorts = new ArrayList<Sort>();
        if (!text.isEmpty()) {
            for (var part : text.split(",", -1)) {
                var descending = part.startsWith("-");
                var field = listing.sorts.get(descending ? part.substring(1) : part);
                if (field == null) {
                    errors.add(new Violation("sort", "no-sort-field", listing.sorts.keySet()));
                    return sorts;
                }
                sorts.add(new Sort(field.expression(), field.type(), descending));
            }
        }
        var last = !sorts.isEmpty() && sorts.getLast().descending();
        sorts.add(new Sort("e.id", "uuid", last));
        return sorts;
    }

    private static int limit(MultivaluedMap<String, String> parameters, List<Violation> errors) {
        var text = first(parameters, "limit", String.valueOf(DEFAULT_LIMIT));
        if (text.matches("\\d{1,4}")) {
            var limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        }
        errors.add(new Violation("limit", "out-of-range", 1, MAX_LIMIT));
        return DEFAULT_LIMIT;
    }

    private static boolean count(
            MultivaluedMap<String, String> parameters, List<Violation> errors) {
        var text = first(parameters, "count", "false");
        if (!text.equals("true") && !text.equals("false")) {
            errors.add(new Violation("count", "boolean-expected"));
        }
        return text.equals("true");
    }

    private static void checkFields(
            MultivaluedMap<String, String> parameters, Listing<?> listing, List<Violation> errors) {
        var text = parameters.getFirst("fields");
        if (text != null) {
            for (var field : text.split(",", -1)) {
                if (!listing.fields.contains(field)) {
                    errors.add(new Violation("fields", "no-field-of-list", field));
                }
            }
        }
    }

    private static String first(
            MultivaluedMap<String, String> parameters, String name, String otherwise) {
        var value = parameters.getFirst(name);
        return value == null ? otherwise : value;
    }

    /** The cursor that continues behind a row with the given sort values. */
    String cursorAfter(List<String> values) {
        return new Cursor(sortText, values).text();
    }

    /** The rows behind the cursor: lexicographic order, each field in its own direction. */
    Condition keyset() {
        if (after.isEmpty()) {
            return Condition.of("true");
        }
        var alternatives = new ArrayList<String>();
        Map<String, Object> values = new HashMap<>();
        var equalSoFar = new StringBuilder();
        for (int i = 0; i < sorts.size(); i++) {
            var sort = sorts.get(i);
            var value = "cast(:after" + i + " as " + sort.type() + ")";
            values.put("after" + i, after.get(i));
            alternatives.add(
                    "("
                            + equalSoFar
                            + sort.expression()
                            + (sort.descending() ? " < " : " > ")
                            + value
                            + ")");
            equalSoFar.append(sort.expression()).append(" = ").append(value).append(" and ");
        }
        var first = sorts.getFirst();
        var bound =
                first.expression()
                        + (first.descending() ? " <= " : " >= ")
                        + "cast(:after0 as "
                        + first.type()
                        + ")";
        return new Condition(bound + " and (" + String.join(" or ", alternatives) + ")", values);
    }

    /** The requested order. */
    String orderBy() {
        return String.join(
                ", ",
                sorts.stream()
                        .map(sort -> sort.expression() + (sort.descending() ? " desc" : " asc"))
                        .toList());
    }
}
