package com.lead2order.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * New orders with three lines, each by a PUT through the gateway, against pgbench writing an order,
 * three lines and a document in a transaction.
 */
final class SingleOrders implements Part {

    private static final Duration WARM_UP = Duration.ofMinutes(2);

    @Override
    public List<Figure> measure(Bench bench) throws Exception {
        var load = bench.loadOfErp();
        load.run(bench.options().scaled(WARM_UP), put("WARM"));
        var measured = load.run(bench.measured(), put("MANY"));
        var one = load.with(1).run(bench.measured(), put("ONE")).latencies();
        return List.of(
                Figure.rate(
                        "new orders with 3 lines, PUT through the gateway, 16 connections",
                        measured.rate(),
                        "pgbench, an order, 3 lines and a document",
                        bench.pgbench().order(),
                        "at least 0.120, aim 0.200"),
                Figure.millis(
                        "the same, one client, median", one.median(), "at most 8 ms, aim 5 ms"));
    }

    /** New orders; the series keeps their numbers apart from those of other runs. */
    private static Load.Request put(String series) {
        return (connection, number) ->
                connection.put(
                        "/api/v1/orders/BENCH/%s-%d".formatted(series, number),
                        """
                        {"sourceVersion":1,"type":"ORDER","orderDate":"2026-11-21","currency":"EUR","account":{"system":"DEMO","key":"nordwind"},\
                        "salesPerson":{"system":"DEMO","key":"rita.rep"},"netTotal":"6074.97","lines":[\
                        {"lineNo":1,"product":{"system":"DEMO","key":"P-100"},"qty":"1","unitPrice":"2024.99","netAmount":"2024.99"},\
                        {"lineNo":2,"product":{"system":"DEMO","key":"P-200"},"qty":"1","unitPrice":"2024.99","netAmount":"2024.99"},\
                        {"lineNo":3,"product":{"system":"DEMO","key":"M-1"},"qty":"1","unitPrice":"2024.99","netAmount":"2024.99"}]}\
                        """);
    }
}
