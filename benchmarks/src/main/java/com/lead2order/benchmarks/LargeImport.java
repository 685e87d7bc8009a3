package com.lead2order.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.stack.Service;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Ten million order lines in one import, five an order: how much memory the importing service needs
 * at its peak beyond what it has after a small import, once it is quiet.
 */
final class LargeImport implements Part {

    private static final long LINES = 10_000_000;
    private static final int LINES_OF_AN_ORDER = 5;
    private static final int SMALL = 2000;
    private static final Duration QUIET = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofHours(6);
    private static final int ACCEPTED = 202;

    @Override
    public List<Figure> measure(Bench bench) throws IOException, InterruptedException {
        var stack = bench.stack();
        var company = new Company(bench);
        company.load();
        stack.service(Service.OPPORTUNITY).stop();
        stack.restart(Service.OPPORTUNITY);
        send(bench, company, "SMALL", SMALL);
        Thread.sleep(bench.options().scaled(QUIET));
        var idle = Memory.kilobytes(stack, Service.OPPORTUNITY, Memory.RESIDENT);
        Memory.forgetPeak(stack, Service.OPPORTUNITY);
        var orders = bench.options().scaled(LINES, 1000) / LINES_OF_AN_ORDER;
        var begin = System.nanoTime();
        var job = send(bench, company, "LARGE", orders);
        var seconds = (System.nanoTime() - begin) / 1e9;
        var peak = Memory.kilobytes(stack, Service.OPPORTUNITY, Memory.PEAK);
        if (job.path("outcomes").path("created").asLong() != orders) {
            throw new IllegalStateException("not all became orders: " + job);
        }
        return List.of(
                Figure.of(
                        "%,d order lines in one import: peak memory above idle"
                                .formatted(orders * LINES_OF_AN_ORDER),
                        String.format(
                                Locale.ROOT,
                                "%.0f MB (idle %.0f MB; %.0f lines/s taken in)",
                                megabytes(peak - idle),
                                megabytes(idle),
                                orders * LINES_OF_AN_ORDER / seconds),
                        "at most 96 MB, aim 64 MB"));
    }

    private static double megabytes(long kilobytes) {
        return kilobytes * 1024 / 1e6;
    }

    /** Sends orders in one request and returns the finished job; it may take hours. */
    private static JsonNode send(Bench bench, Company company, String series, long orders)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var request =
                    HttpRequest.newBuilder(
                                    bench.stack()
                                            .gateway()
                                            .resolve(
                                                    "/api/v1/order-imports?format=ndjson&sourceSystem=BENCH"))
                            .header("Authorization", "Bearer " + bench.stack().login().integrator())
                            .header("Content-Type", "application/x-ndjson")
                            .POST(
                                    HttpRequest.BodyPublishers.ofInputStream(
                                            () -> new Orders(series, company.sellers(), orders)))
                            .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != ACCEPTED) {
                throw new IllegalStateException(answer.statusCode() + answer.body());
            }
            var api = bench.apiOfErp();
            var path = "/order-imports/" + Company.json(answer.body()).path("id").asText();
            Bench.await("import", PATIENCE, () -> !api.get(path).path("finishedAt").isNull());
            return api.get(path);
        }
    }

    /** Orders one a line, made while they are read. */
    private static final class Orders extends InputStream {

        private final String series;
        private final int sellers;
        private final long orders;
        private long next;
        private byte[] line = new byte[0];
        private int read;

        Orders(String series, int sellers, long orders) {
            this.series = series;
            this.sellers = sellers;
            this.orders = orders;
        }

        @Override
        public int read() {
            return hasMore() ? line[read++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (!hasMore()) {
                return -1;
            }
            var count = Math.min(length, line.length - read);
            System.arraycopy(line, read, into, offset, count);
            read += count;
            return count;
        }

        private boolean hasMore() {
            if (read == line.length && next < orders) {
                line = order(next++).getBytes(StandardCharsets.UTF_8);
                read = 0;
            }
            return read < line.length;
        }

        private String order(long number) {
            var order = new StringBuilder();
            order.append("{\"externalOrderNo\":\"").append(series).append('-').append(number);
            order.append("\",\"sourceVersion\":1,\"type\":\"ORDER\",\"orderDate\":\"2026-11-21\",");
            order.append(
                    "\"currency\":\"EUR\",\"account\":{\"system\":\"DEMO\",\"key\":\"nordwind\"},");
            order.append("\"salesPerson\":{\"system\":\"").append(Company.SYSTEM);
            order.append("\",\"key\":\"").append(Company.key((int) (number % sellers)));
            order.append("\"},\"netTotal\":\"10124.95\",\"lines\":[");
            for (int line = 1; line <= LINES_OF_AN_ORDER; line++) {
                order.append(line == 1 ? "" : ",").append("{\"lineNo\":").append(line);
                order.append(",\"product\":{\"system\":\"DEMO\",\"key\":\"P-100\"},\"qty\":\"1\",");
                order.append("\"unitPrice\":\"2024.99\",\"netAmount\":\"2024.99\"}");
            }
            return order.append("]}\n").toString();
        }
    }
}
