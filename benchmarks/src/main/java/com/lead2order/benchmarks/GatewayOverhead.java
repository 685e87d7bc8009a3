package com.lead2order.benchmarks;

import com.lead2order.stack.LocalStack;
import com.lead2order.stack.Service;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/** The median latency of a read through the gateway against the direct one, in turn. */
final class GatewayOverhead {

    private static final int WARM_UP = 5_000;
    private static final int MEASURED = 10_000;

    private final LocalStack stack;

    GatewayOverhead(LocalStack stack) {
        this.stack = stack;
    }

    Figure measure() throws IOException {
        var token = stack.login().user("rita.rep");
        try (var direct = new Connection(stack.service(Service.LEAD).address(), token);
                var through = new Connection(stack.gateway(), token)) {
            var path =
                    direct.post("/api/v1/leads", "{\"title\":\"To be read\"}").header("Location");
            var directly = new long[MEASURED];
            var throughGateway = new long[MEASURED];
            for (int i = -WARM_UP; i < MEASURED; i++) {
                var first = time(direct, path);
                var second = time(through, path);
                if (i >= 0) {
                    directly[i] = first;
                    throughGateway[i] = second;
                }
            }
            return new Figure(
                    "(c) median latency of a read through the gateway, 1 connection",
                    String.format(Locale.ROOT, "%.3f ms", median(throughGateway) / 1e6),
                    String.format(Locale.ROOT, "direct: %.3f ms", median(directly) / 1e6),
                    String.format(Locale.ROOT, "%.2f", median(throughGateway) / median(directly)),
                    "at most 1.50");
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

    private static double median(long[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
