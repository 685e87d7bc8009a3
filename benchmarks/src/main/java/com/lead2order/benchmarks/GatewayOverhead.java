package com.lead2order.benchmarks;

import com.lead2order.stack.Service;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The median latency of a read through the gateway against the direct one, in turn. */
final class GatewayOverhead implements Part {

    private static final int WARM_UP = 5_000;
    private static final int MEASURED = 10_000;

    @Override
    public List<Figure> measure(Bench bench) throws IOException {
        var stack = bench.stack();
        var measured = (int) bench.options().scaled(MEASURED, 100);
        var warmUp = (int) bench.options().scaled(WARM_UP, 50);
        var token = stack.login().user("rita.rep");
        try (var direct = new Connection(stack.service(Service.LEAD).address(), token);
                var through = new Connection(stack.gateway(), token)) {
            var path =
                    direct.post("/api/v1/leads", "{\"title\":\"To be read\"}").header("Location");
            var directly = new long[measured];
            var throughGateway = new long[measured];
            for (int i = -warmUp; i < measured; i++) {
                var first = time(direct, path);
                var second = time(through, path);
                if (i >= 0) {
                    directly[i] = first;
                    throughGateway[i] = second;
                }
            }
            var median = new Latencies(throughGateway).median();
            var directMedian = new Latencies(directly).median();
            return List.of(
                    new Figure(
                            "(c) median latency of a read through the gateway, 1 connection",
                            String.format(Locale.ROOT, "%.3f ms", median),
                            String.format(Locale.ROOT, "direct: %.3f ms", directMedian),
                            String.format(Locale.ROOT, "%.2f", median / directMedian),
                            "at most 1.50"));
        }
    }

    private static long time(Connection connection, String path) throws IOException {
        var begin = System.nanoTime();
        var answer = connection.get(path);
        var taken = System.nanoTime() - begin;
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.headers() + answer.body());
        }
        return taken;
    }
}
