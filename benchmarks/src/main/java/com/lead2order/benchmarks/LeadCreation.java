package com.lead2order.benchmarks;

import com.lead2order.stack.Service;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Creating leads through the gateway with 16 connections, from a cold start on: the seconds until
 * 80 % of the final rate, and that rate against one plain row per transaction. The same against our
 * own rows, and the CPU time of each part, say where the rest goes.
 */
final class LeadCreation implements Part {

    /** The JVMs compile for minutes while both cores are busy; the steady state is measured. */
    private static final Duration WARM_UP = Duration.ofMinutes(4);

    private static final double WARM = 0.8;

    static final Load.Request LEAD =
            (connection, number) -> connection.post("/api/v1/leads", body(number));

    @Override
    public List<Figure> measure(Bench bench) throws Exception {
        bench.startCold();
        var cached = bench.stack().service(Service.LEAD).hasStartUpCache();
        var load = bench.load("rita.rep");
        var warmUp = load.run(bench.options().scaled(WARM_UP), LEAD);
        var before = CpuTimes.of(bench.stack());
        var measured = load.run(bench.measured(), LEAD);
        var cpu = CpuTimes.of(bench.stack()).perRequestSince(before, measured.latencies().count());
        var rate = measured.rate();
        var one = load.with(1).run(bench.measured(), LEAD).latencies();
        var pgbench = bench.pgbench();
        return List.of(
                Figure.rate(
                        "(a) leads created through the gateway, 16 connections",
                        rate,
                        "pgbench, one row of 12 columns",
                        pgbench.row(),
                        "at least 0.120, aim 0.200"),
                Figure.rate(
                        "(a) the same against our own rows, for the profile",
                        rate,
                        "pgbench, rows of a lead and its event",
                        pgbench.ownLead(),
                        ""),
                Figure.of("(a) CPU time per lead, ms", cpu, ""),
                Figure.millis("(a) one client, median", one.median(), ""),
                Figure.of(
                        "(a) cold start until %.0f %% of that rate under this load, %s start-up caches"
                                .formatted(100 * WARM, cached ? "with" : "without"),
                        String.format(
                                Locale.ROOT,
                                "%d s (%.0f/s in the first 15 s)",
                                Load.Result.secondsUntil(warmUp.perSecond(), WARM * rate),
                                warmUp.meanOfFirst(15)),
                        "at most 60 s, aim 30 s"));
    }

    private static String body(long number) {
        return """
        {"title":"Line %d stands still","prospectName":"Nordwind AG","contact":{"firstName":"Nora","lastName":"Nord"},\
        "painCategory":"DOWNTIME","painDescription":"Two hours a week","painImpact":{"amount":"120000.00","currency":"EUR"}}\
        """
                .formatted(number);
    }
}
