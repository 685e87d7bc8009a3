package com.lead2order.benchmarks;

import com.lead2order.stack.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Reading single leads with 16 connections, through the gateway and at the service, against pgbench
 * selecting a row by its key.
 */
final class LeadReads implements Part {

    private static final int LEADS = 1000;
    private static final int ROWS = 30_000;
    private static final Duration WARM_UP = Duration.ofMinutes(1);

    @Override
    public List<Figure> measure(Bench bench) throws Exception {
        var load = bench.load("rita.rep");
        var paths = new ArrayList<String>();
        try (var connection = new Connection(load.server(), load.token())) {
            for (int i = 0; i < bench.options().scaled(LEADS, 10); i++) {
                paths.add(
                        LeadCreation.LEAD.send(connection, i).requireSuccess().header("Location"));
            }
        }
        Load.Request read =
                (connection, number) ->
                        connection.get(
                                paths.get(ThreadLocalRandom.current().nextInt(paths.size())));
        load.run(bench.options().scaled(WARM_UP), read);
        var through = load.run(bench.measured(), read);
        var direct =
                load.at(bench.stack().service(Service.LEAD).address()).run(bench.measured(), read);
        var one = load.with(1).run(bench.measured(), read).latencies();
        var yardstick = bench.pgbench().rowByKey(bench.options().scaled(ROWS, 100));
        return List.of(
                Figure.rate(
                        "reads of one lead through the gateway, 16 connections",
                        through.rate(),
                        "pgbench, a row by key",
                        yardstick,
                        "at least 0.160, aim 0.200"),
                Figure.rate(
                        "the same at the service",
                        direct.rate(),
                        "pgbench, a row by key",
                        yardstick,
                        ""),
                Figure.millis("read of one lead, one client, median", one.median(), ""));
    }
}
