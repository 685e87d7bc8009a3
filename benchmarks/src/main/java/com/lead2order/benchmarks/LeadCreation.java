package com.lead2order.benchmarks;

import com.lead2order.stack.LocalStack;
import com.lead2order.stack.PostgresPart;
import com.lead2order.stack.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Creating leads through the gateway with 16 connections, against pgbench writing the same rows (a
 * lead, its event, its audit entry) per transaction on the same database with as many connections.
 */
final class LeadCreation {

    private static final int CONNECTIONS = 16;
    private static final Duration MEASURED = Duration.ofSeconds(20);

    /** The JVMs compile for minutes while both cores are busy; the steady state is measured. */
    private static final Duration WARM_UP = Duration.ofMinutes(4);

    private final LocalStack stack;
    private final Path folder;

    LeadCreation(LocalStack stack, Path folder) {
        this.stack = stack;
        this.folder = folder;
    }

    List<Figure> measure() throws Exception {
        run(WARM_UP);
        var before = CpuTimes.of(stack);
        var ours = run(MEASURED);
        var cpu = CpuTimes.of(stack).perRequestSince(before, ours * MEASURED.toSeconds());
        var pgbench = pgbench();
        var rate =
                new Figure(
                        "(a) leads created through the gateway, 16 connections",
                        String.format(Locale.ROOT, "%.0f/s", ours),
                        String.format(Locale.ROOT, "pgbench, same rows: %.0f/s", pgbench),
                        String.format(Locale.ROOT, "%.3f", ours / pgbench),
                        "at least 0.200, aim 0.333");
        return List.of(rate, new Figure("(a) CPU time per lead, ms", cpu, "", "", ""));
    }

    private double run(Duration time) throws Exception {
        var token = stack.login().user("rita.rep");
        var end = System.nanoTime() + time.toNanos();
        Callable<Long> client =
                () -> {
                    long done = 0;
                    try (var connection = new Connection(stack.gateway(), token)) {
                        while (System.nanoTime() < end) {
                            var answer = connection.post("/api/v1/leads", body(done));
                            if (answer.status() != 201) {
                                throw new IllegalStateException(answer.headers() + answer.body());
                            }
                            done++;
                        }
                    }
                    return done;
                };
        try (var clients = Executors.newFixedThreadPool(CONNECTIONS)) {
            long total = 0;
            for (var done :
                    clients.invokeAll(
                            IntStream.range(0, CONNECTIONS).mapToObj(i -> client).toList())) {
                total += done.get();
            }
            return total / (double) time.toSeconds();
        }
    }

    private static String body(long number) {
        return """
        {"title":"Line %d stands still","prospectName":"Nordwind AG","contact":{"firstName":"Nora","lastName":"Nord"},\
        "painCategory":"DOWNTIME","painDescription":"Two hours a week","painImpact":{"amount":"120000.00","currency":"EUR"}}\
        """
                .formatted(number);
    }

    /** The same tables with the same indexes, in a schema of their own. */
    private double pgbench() throws SQLException, IOException, InterruptedException {
        try (var connection =
                        DriverManager.getConnection(
                                stack.jdbcUrl(Service.LEAD), PostgresPart.USER, PostgresPart.USER);
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    drop schema if exists benchmark cascade;
                    create schema benchmark;
                    create table benchmark.lead (like public.lead including all);
                    create table benchmark.journal (like public.journal including all);
                    """);
        }
        var script = folder.resolve("lead.sql");
        Files.writeString(script, script(), StandardCharsets.UTF_8);
        var url = stack.jdbcUrl(Service.LEAD);
        var address = Pattern.compile("//([^:/]+):(\\d+)/(\\w+)").matcher(url);
        if (!address.find()) {
            throw new IllegalStateException(url);
        }
        var process =
                new ProcessBuilder(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        String.valueOf(CONNECTIONS),
                        "-j",
                        "2",
                        "-T",
                        String.valueOf(MEASURED.toSeconds()),
                        "-f",
                        script.toString(),
                        "-h",
                        address.group(1),
                        "-p",
                        address.group(2),
                        "-U",
                        PostgresPart.USER,
                        address.group(3));
        process.environment().put("PGPASSWORD", PostgresPart.USER);
        var running = process.redirectErrorStream(true).start();
        var output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        running.waitFor();
        var tps = Pattern.compile("tps = ([0-9.]+)").matcher(output);
        if (!tps.find()) {
            throw new IllegalStateException("pgbench: " + output);
        }
        return Double.parseDouble(tps.group(1));
    }

    /**
     * The rows that lead-service writes for one lead, as literals; blanks keep pgbench from seeing
     * variables.
     */
    private static String script() {
        var details =
                """
                {"title": "Line 4 stands still", "sourceClass": "MANUAL", "sourceDetail": null, "campaignId": null, "partnerId": null, \
                "accountId": null, "prospectName": "Nordwind AG", "contactId": null, "contact": {"firstName": "Nora", "lastName": "Nord", \
                "email": null, "phone": null}, "painCategory": "DOWNTIME", "painDescription": "Two hours a week", "painImpact": \
                {"amount": "120000.00", "currency": "EUR"}, "products": [], "budgetStatus": null, "budgetAmount": null, "timeFrame": null, \
                "decisionMakerKnown": null, "estimatedAmount": null, "estimatedCloseDate": null, "externalRefs": []}\
                """;
        var state =
                """
                {"id": "01900000-0000-7000-8000-000000000301", "number": "L-1001", "title": "Line 4 stands still", "status": "UNQUALIFIED", \
                "assignmentStatus": "ACCEPTED", "sourceClass": "MANUAL", "ownerId": "01900000-0000-7000-8000-000000000003", "accountId": null, \
                "contactId": null, "partnerId": null, "campaignId": null, "conversion": null}\
                """;
        return """
        begin;
        insert into benchmark.lead (id, version, number, status, assignment_status, details, owner_id, accepted_at, recycle_count, status_log,
            created_at, created_by, updated_at, updated_by)
        values (uuidv7(), 0, 'L-' || gen_random_uuid(), 'UNQUALIFIED', 'ACCEPTED', '%1$s', '01900000-0000-7000-8000-000000000003', now(), 0,
            '[{"from": null, "to": "UNQUALIFIED", "at": "2026-01-15", "by": "01900000-0000-7000-8000-000000000003", "reason": null, "durationSeconds": null}]',
            now(), '01900000-0000-7000-8000-000000000003', now(), '01900000-0000-7000-8000-000000000003');
        insert into benchmark.journal (position, event_id, topic, key, type, version, time, actor, published, payload)
        values (nextval('journal_position'), uuidv7(), 'leads', '01900000-0000-7000-8000-000000000301',
            'com.lead2order.lead.registered.v1', 0, now(), 'person 01900000-0000-7000-8000-000000000003', true, '%2$s');
        commit;
        """
                .formatted(details, state);
    }
}
