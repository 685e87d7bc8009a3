package com.lead2order.benchmarks;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Millions of records, as copies of some that the services have made themselves: only what has to
 * differ is replaced, so whoever may see the original may see its copies. Rows of other tables that
 * belong to a record are copied with it.
 */
final class Stock {

    /** Numbers of one series are never those of another. */
    enum Series {
        PAGES(1),
        LISTS(2),
        FIGURES(3);

        private final int digit;

        Series(int digit) {
            this.digit = digit;
        }

        /** The id of record number {@code n}, as SQL; they grow with the numbers. */
        private String id() {
            return "cast('0190000%d-0000-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid)"
                    .formatted(digit);
        }

        /** A number of the business that no other record has. */
        private String number() {
            return "'BENCH%d-' || n".formatted(digit);
        }
    }

    /** Lead number {@code n} as its service has it after the owner took it. */
    static final Map<String, String> LEAD_ROW =
            Map.of(
                    "status",
                            "case when (n / 5000) % 2 = 0 then 'QUALIFIED' else 'UNQUALIFIED' end",
                    "assignment_status", "'ACCEPTED'",
                    "accept_due_at", "null",
                    "accepted_at", "now()",
                    "created_at", "now() - interval '2 years' + n * interval '6 seconds'",
                    "updated_at", "now() - interval '2 years' + n * interval '6 seconds'");

    /** From so many rows on it is quicker to make the indexes anew than to keep them. */
    private static final long MANY = 50_000;

    private final Database database;
    private final String table;
    private final String reference;
    private final int templates;
    private final Map<String, String> replaced;

    /**
     * @param reference the column by which other tables name a record of the table
     * @param templates the ids of the records to copy, in turn
     * @param replaced expressions of columns that differ, of the number {@code n}; those that the
     *     table does not have are left out
     */
    Stock(
            Database database,
            String table,
            String reference,
            List<String> templates,
            Map<String, String> replaced)
            throws SQLException {
        this.database = database;
        this.table = table;
        this.reference = reference;
        this.templates = templates.size();
        this.replaced = replaced;
        database.execute(
                "drop table if exists template; create temporary table template as"
                        + " select k - 1 as k, cast(id as uuid) as id from unnest(array[%s]) with ordinality t(id, k);"
                                .formatted(
                                        templates.stream()
                                                .map(id -> "'" + id + "'")
                                                .collect(Collectors.joining(",")))
                        + " analyze template");
    }

    /** Adds the records with these numbers, both included. */
    void add(Series series, long from, long to) throws SQLException {
        var own = new LinkedHashMap<>(replaced);
        own.put("id", series.id());
        own.put("number", series.number());
        own.put("external_order_no", series.number());
        copy(table, "id", own, from, to);
        own.put("id", "gen_random_uuid()");
        own.put(reference, series.id());
        for (var other : satellites()) {
            copy(other, reference, own, from, to);
        }
    }

    /** Gives the disk back: all rows go, also those that were not copied. */
    void removeAll() throws SQLException {
        for (var other : satellites()) {
            database.execute("truncate " + other);
        }
        database.execute("truncate " + table + " cascade");
    }

    /** Lines are many and no list reads them. */
    private List<String> satellites() throws SQLException {
        return database.texts(
                """
                select c.table_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name = ?
                  and c.table_name <> ? and c.table_name not like '%\\_line'
                """,
                reference, table);
    }

    private void copy(String into, String key, Map<String, String> values, long from, long to)
            throws SQLException {
        var columns = database.columns(into);
        var indexes = to - from < MANY ? List.<String>of() : dropIndexes(into);
        database.execute(
                """
                insert into %1$s (%2$s)
                select %3$s from generate_series(cast(%4$d as bigint), %5$d) n
                join template t on t.k = n %% %6$d join %1$s s on s.%7$s = t.id
                """
                        .formatted(
                                into,
                                String.join(", ", columns),
                                columns.stream()
                                        .map(column -> values.getOrDefault(column, "s." + column))
                                        .collect(Collectors.joining(", ")),
                                from,
                                to,
                                templates,
                                key));
        for (var index : indexes) {
            database.execute(index);
        }
        database.execute("vacuum analyze " + into);
    }

    /** All but those that keep a constraint; returns how to make them again. */
    private List<String> dropIndexes(String of) throws SQLException {
        var indexes =
                """
                from pg_index i where i.indrelid = cast(? as regclass)
                and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
                order by i.indexrelid
                """;
        var definitions = database.texts("select pg_get_indexdef(i.indexrelid) " + indexes, of);
        for (var name :
                database.texts(
                        "select cast(cast(i.indexrelid as regclass) as text) " + indexes, of)) {
            database.execute("drop index " + name);
        }
        return definitions;
    }
}
