package com.lead2order.benchmarks;

import com.lead2order.stack.LocalStack;
import com.lead2order.stack.PostgresPart;
import com.lead2order.stack.Service;
import com.lead2order.stack.load.AdventureWorksLoader;
import com.lead2order.stack.load.Api;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.postgresql.PGConnection;

/**
 * The orders of AdventureWorks through the gateway until attainment is right, against COPY of the
 * same lines into one table with its key and two indexes.
 */
final class OrderImport implements Part {

    private static final String WHAT = "(b) order lines imported until attainment is right";
    private static final String REQUIRED = "at least 0.1500, aim 0.2000";
    private static final int TERRITORIES = 10;

    @Override
    public List<Figure> measure(Bench bench)
            throws SQLException, IOException, InterruptedException {
        var data = bench.options().data();
        if (data.isEmpty()) {
            return List.of(
                    Figure.of(WHAT, "left out: no folder of the AdventureWorks data", REQUIRED));
        }
        var api = bench.apiOfErp();
        var loader = new AdventureWorksLoader(data.get(), api);
        loader.loadMasterData();
        var expected = loader.netTotalOfQuotaYears();
        var begin = System.nanoTime();
        loader.loadOrders();
        while (credited(api).compareTo(expected) != 0) {
            Thread.sleep(50);
        }
        var seconds = (System.nanoTime() - begin) / 1e9;
        var copied = copy(bench.stack());
        var ours = copied.rows() / seconds;
        var theirs = copied.rows() / copied.seconds();
        return List.of(
                new Figure(
                        WHAT,
                        String.format(
                                Locale.ROOT,
                                "%.0f lines/s (%d lines in %.1f s)",
                                ours,
                                copied.rows(),
                                seconds),
                        String.format(Locale.ROOT, "COPY: %.0f lines/s", theirs),
                        String.format(Locale.ROOT, "%.4f", ours / theirs),
                        REQUIRED));
    }

    private static BigDecimal credited(Api api) {
        var sum = BigDecimal.ZERO;
        for (var year : new String[] {"FY2012", "FY2013", "FY2014"}) {
            for (int territory = 1; territory <= TERRITORIES; territory++) {
                var attainment =
                        api.get(
                                "/attainment?territory=AW:%d&period=AW:%s"
                                        .formatted(territory, year));
                sum = sum.add(new BigDecimal(attainment.path("actual").path("amount").asText()));
            }
        }
        return sum;
    }

    private record Copied(long rows, double seconds) {}

    /** The same lines as they came out, as text, into one table. */
    private static Copied copy(LocalStack stack) throws SQLException, IOException {
        try (var connection =
                        DriverManager.getConnection(
                                stack.jdbcUrl(Service.OPPORTUNITY),
                                PostgresPart.USER,
                                PostgresPart.USER);
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    drop schema if exists benchmark cascade;
                    create schema benchmark;
                    create table benchmark.order_line (
                        order_id uuid not null, line_no integer not null, product_id uuid not null, qty numeric(19,4) not null,
                        unit_price numeric(19,4) not null, net_amount numeric(19,4) not null, booking_date date not null, account_id uuid not null,
                        primary key (order_id, line_no));
                    create index on benchmark.order_line (product_id, booking_date);
                    create index on benchmark.order_line (account_id, booking_date);
                    """);
            var text = new StringBuilder();
            var random = new ArrayList<String>();
            try (var rows =
                    statement.executeQuery(
                            """
                            select format(E'%s\\t%s\\t%s\\t%s\\t%s\\t%s\\t%s\\t%s', gen_random_uuid(), n, gen_random_uuid(), 1, '2024.99', '2024.99',
                                          date '2011-05-31' + n % 1000, gen_random_uuid())
                            from generate_series(1, 121317) n
                            """)) {
                while (rows.next()) {
                    random.add(rows.getString(1));
                }
            }
            random.forEach(row -> text.append(row).append('\n'));
            var begin = System.nanoTime();
            var copied =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    "copy benchmark.order_line from stdin",
                                    new StringReader(text.toString()));
            return new Copied(copied, (System.nanoTime() - begin) / 1e9);
        }
    }
}
