package com.lead2order.kit.paging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.lead2order.kit.visibility.Rows;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a list can do: which rows it shows, by what they are filtered and sorted. Declared once per
 * feature. Rows have the alias {@code e} and an {@code id}.
 *
 * @param <E> entity of the rows
 */
public final class Listing<E> {

    /** One sortable field; the expression is never null, so that pages lose no row. */
    record SortField(String expression, String type) {}

    final Class<E> entity;
    final String table;
    final @Nullable Rows rows;
    final Set<String> fields;
    final Map<String, Filter> filters = new LinkedHashMap<>();
    final Map<String, SortField> sorts = new LinkedHashMap<>();
    String defaultSort = "";

    private Listing(Class<E> entity, String table, @Nullable Rows rows, Class<?> view) {
        this.entity = entity;
        this.table = table;
        this.rows = rows;
        this.fields = fieldsOf(view).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> fieldsOf(Class<?> view) {
        return Arrays.stream(view.getRecordComponents())
                .flatMap(component ->
                        component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                                ? fieldsOf(component.getType())
                                : Stream.of(component.getName()));
    }

    /** A list whose rows pass the visibility policy. */
    public static <E> Listing<E> of(
            Class<E> entity, String table, Rows rows, Class<? extends Record> view) {
        return new Listing<>(entity, table, rows, view);
    }

    /** A list of reference data that everyone with the permission to read sees whole. */
    public static <E> Listing<E> ofAll(
            Class<E> entity, String table, Class<? extends Record> view) {
        return new Listing<>(entity, table, null, view);
    }

    /** Adds a query parameter. */
    public Listing<E> filter(String parameter, Filter filter) {
        filters.put(parameter, filter);
        return this;
    }

    /** Adds {@code <name>From} and {@code <name>To}, both inclusive. */
    public Listing<E> dates(String name, String column) {
        return filter(name + "From", Filter.from(column)).filter(name + "To", Filter.to(column));
    }

    /**
     * Adds {@code <name>Min} and {@code <name>Max}, both inclusive, and {@code currency}: amounts
     * are compared in the currency that is asked for, in the corporate one where none is.
     */
    public Listing<E> amounts(String name, String column, String currencyColumn) {
        return filter(name + "Min", Filter.amount(column, ">=", currencyColumn))
                .filter(name + "Max", Filter.amount(column, "<=", currencyColumn))
                .filter(Filter.CURRENCY, Filter.currency(currencyColumn));
    }

    /**
     * Adds a field to sort by.
     *
     * @param expression SQL that is never null
     * @param type PostgreSQL type of the expression, for example {@code timestamptz}
     */
    public Listing<E> sort(String field, String expression, String type) {
        sorts.put(field, new SortField(expression, type));
        return this;
    }

    /** Sets the order without a {@code sort} parameter, written as in the parameter. */
    public Listing<E> defaultSort(String sort) {
        defaultSort = sort;
        return this;
    }
}
