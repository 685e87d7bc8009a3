package com.lead2order.benchmarks;

import com.lead2order.stack.LocalStack;
import com.lead2order.stack.PostgresPart;
import com.lead2order.stack.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The yardsticks: what the same PostgreSQL does for as many clients with statements of the simplest
 * kind. But for {@link #ownLead()} they do not change with our schema.
 */
record Pgbench(LocalStack stack, Path folder, Duration time) {

    private static final String JSON =
            """
            {"title": "Line 4 stands still", "prospectName": "Nordwind AG", "contact": {"firstName": "Nora", "lastName": "Nord"}, \
            "painCategory": "DOWNTIME", "painDescription": "Two hours a week", "painImpact": {"amount": "120000.00", "currency": "EUR"}}\
            """;

    private static final String PLAIN =
            """
            create table benchmark.plain (
                id bigint primary key, number text not null, title text not null, status text not null, owner_id uuid not null,
                account_id uuid, source text not null, amount numeric(19,4), currency text, remark text, created_at timestamptz not null,
                updated_at timestamptz not null);
            create index on benchmark.plain (owner_id, created_at);
            create index on benchmark.plain (status, created_at);
            """;

    private static final String PLAIN_ROW =
            """
            'L-1001', 'Line 4 stands still', 'UNQUALIFIED', gen_random_uuid(), gen_random_uuid(), 'MANUAL', 120000.00, 'EUR', \
            'Two hours a week', now(), now()\
            """;

    /** One row of 12 columns, with its key and two indexes, in a transaction. */
    double row() throws SQLException, IOException, InterruptedException {
        prepare(PLAIN);
        return tps(
                """
                \\set id random(1, 9000000000000000000)
                insert into benchmark.plain values (:id, %s);
                """
                        .formatted(PLAIN_ROW));
    }

    /** One of so many rows of 12 columns, by its key. */
    double rowByKey(long rows) throws SQLException, IOException, InterruptedException {
        prepare(
                PLAIN
                        + "insert into benchmark.plain select n, %s from generate_series(1, %d) n;"
                                .formatted(PLAIN_ROW, rows)
                        + "analyze benchmark.plain;");
        return tps(
                """
                \\set id random(1, %d)
                select * from benchmark.plain where id = :id;
                """
                        .formatted(rows));
    }

    /** In one transaction an order, three lines and a document. */
    double order() throws SQLException, IOException, InterruptedException {
        prepare(
                """
                create table benchmark.plain_order (
                    id bigint primary key, number text not null unique, account_id uuid not null, order_date date not null,
                    currency text not null, net_total numeric(19,4) not null);
                create index on benchmark.plain_order (account_id, order_date);
                create table benchmark.plain_line (
                    order_id bigint not null, line_no integer not null, product_id uuid not null, qty numeric(19,4) not null,
                    unit_price numeric(19,4) not null, net_amount numeric(19,4) not null, primary key (order_id, line_no));
                create table benchmark.plain_document (id bigint primary key, document jsonb not null);
                """);
        return tps(
                """
                \\set id random(1, 9000000000000000000)
                begin;
                insert into benchmark.plain_order values (:id, 'O-' || :id::bigint, gen_random_uuid(), date '2026-11-21', 'EUR', 6074.97);
                insert into benchmark.plain_line values (:id, 1, gen_random_uuid(), 1, 2024.99, 2024.99),
                    (:id, 2, gen_random_uuid(), 1, 2024.99, 2024.99), (:id, 3, gen_random_uuid(), 1, 2024.99, 2024.99);
                insert into benchmark.plain_document values (:id, '%s');
                commit;
                """
                        .formatted(JSON));
    }

    /**
     * The rows that lead-service wrote for its latest lead, in the same tables with the same
     * indexes: they show what PostgreSQL itself does for a lead.
     */
    double ownLead() throws SQLException, IOException, InterruptedException {
        prepare(
                """
                create table benchmark.lead (like public.lead including all);
                create table benchmark.journal (like public.journal including all);
                create sequence benchmark.journal_position;
                """);
        try (var database = Database.of(stack, Service.LEAD)) {
            var lead =
                    insert(
                            database,
                            "lead",
                            "id = (select id from lead order by created_at desc limit 1)",
                            Map.of("id", "uuidv7()", "number", "'L-' || gen_random_uuid()"));
            var event =
                    insert(
                            database,
                            "journal",
                            "topic = 'leads' and key = (select id::text from lead order by created_at desc limit 1)",
                            Map.of(
                                    "position",
                                    "nextval('benchmark.journal_position')",
                                    "event_id",
                                    "uuidv7()"));
            return tps("begin;\n" + lead + event + "commit;\n");
        }
    }

    private static String insert(
            Database database, String table, String where, Map<String, String> fresh)
            throws SQLException {
        var columns = database.columns(table);
        var values = new ArrayList<String>();
        for (var column : columns) {
            var own = fresh.get(column);
            values.add(
                    own != null
                            ? own
                            : literal(
                                    database.texts(
                                                    "select %s::text from %s where %s"
                                                            .formatted(column, table, where))
                                            .getFirst()));
        }
        return "insert into benchmark.%s (%s) values (%s);%n"
                .formatted(table, String.join(", ", columns), String.join(", ", values));
    }

    /** Without colons, behind which pgbench sees variables. */
    private static String literal(@Nullable String text) {
        return text == null
                ? "null"
                : "E'"
                        + text.replace("\\", "\\\\")
                                .replace("'", "''")
                                .replace(":", "\\x3a")
                                .replace("\n", "\\n")
                        + "'";
    }

    private void prepare(String tables) throws SQLException {
        try (var database = Database.of(stack, Service.LEAD)) {
            database.execute(
                    "drop schema if exists benchmark cascade; create schema benchmark;" + tables);
        }
    }

    private double tps(String script) throws IOException, InterruptedException {
        var file = folder.resolve("pgbench.sql");
        Files.writeString(file, script, StandardCharsets.UTF_8);
        var url = stack.jdbcUrl(Service.LEAD);
        var address = Pattern.compile("//([^:/]+):(\\d+)/(\\w+)").matcher(url);
        if (!address.find()) {
            throw new IllegalStateException(url);
        }
        var command =
                new ArrayList<>(
                        List.of(
                                "pgbench",
                                "-n",
                                "-M",
                                "prepared",
                                "-j",
                                "2",
                                "-f",
                                file.toString()));
        command.addAll(List.of("-c", String.valueOf(Bench.CONNECTIONS)));
        command.addAll(List.of("-T", String.valueOf(time.toSeconds())));
        command.addAll(List.of("-h", address.group(1), "-p", address.group(2)));
        command.addAll(List.of("-U", PostgresPart.USER, address.group(3)));
        var process = new ProcessBuilder(command);
        process.environment().put("PGPASSWORD", PostgresPart.USER);
        var running = process.redirectErrorStream(true).start();
        var output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var code = running.waitFor();
        var tps = Pattern.compile("tps = ([0-9.]+)").matcher(output);
        if (code != 0 || !tps.find()) {
            throw new IllegalStateException("pgbench: " + output);
        }
        return Double.parseDouble(tps.group(1));
    }
}
