package com.lead2order.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Some connections that each send one request after the other, for a time.
 *
 * @param connections how many at once
 */
record Load(URI server, String token, int connections) {

    /** What is sent; the numbers of a run are all different. */
    @FunctionalInterface
    interface Request {
        Connection.Answer send(Connection connection, long number) throws IOException;
    }

    /**
     * What came of it.
     *
     * @param perSecond how many answers came in each second
     */
    record Result(Duration time, Latencies latencies, List<Integer> perSecond) {

        Result {
            perSecond = List.copyOf(perSecond);
        }

        /** Answers a second. */
        double rate() {
            return latencies.count() / (time.toNanos() / 1e9);
        }

        /** Answers a second at the beginning. */
        double meanOfFirst(int seconds) {
            return perSecond.stream().limit(seconds).mapToInt(each -> each).average().orElse(0);
        }

        /**
         * The seconds until a share of a rate was reached: the end of the first five seconds that
         * had it on average; the whole time where it never was.
         */
        static int secondsUntil(List<Integer> perSecond, double rate) {
            for (int from = 0; from + WINDOW <= perSecond.size(); from++) {
                var window = perSecond.subList(from, from + WINDOW);
                var sum = window.stream().mapToInt(each -> each).sum();
                if (sum >= rate * WINDOW) {
                    return from + WINDOW;
                }
            }
            return perSecond.size();
        }
    }

    private static final int WINDOW = 5;

    /** The same with another number of connections. */
    Load with(int others) {
        return new Load(server, token, others);
    }

    /** The same past the gateway. */
    Load at(URI service) {
        return new Load(service, token, connections);
    }

    /**
     * Sends requests until the time is over.
     *
     * @throws IllegalStateException where one is not answered with success
     */
    Result run(Duration time, Request request) throws InterruptedException {
        return run(time, Duration.ZERO, request);
    }

    /** The same with a rate: each connection begins a request at most once in so long a time. */
    Result run(Duration time, Duration apart, Request request) throws InterruptedException {
        var begin = System.nanoTime();
        var clients = new ArrayList<Callable<Client>>();
        for (int i = 0; i < connections; i++) {
            var client = new Client(begin, begin + time.toNanos(), time, i);
            clients.add(() -> client.run(apart, request));
        }
        var latencies = new ArrayList<long[]>();
        var perSecond = new int[(int) time.toSeconds()];
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (var each : threads.invokeAll(clients)) {
                var client = each.get();
                latencies.add(Arrays.copyOf(client.nanos, client.done));
                for (int second = 0; second < perSecond.length; second++) {
                    perSecond[second] += client.perSecond[second];
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return new Result(
                Duration.ofNanos(System.nanoTime() - begin),
                Latencies.of(latencies),
                Arrays.stream(perSecond).boxed().toList());
    }

    /** One connection. */
    private final class Client {

        private final long begin;
        private final long end;
        private final int index;
        private final int[] perSecond;
        private long[] nanos = new long[1024];
        private int done;

        Client(long begin, long end, Duration time, int index) {
            this.begin = begin;
            this.end = end;
            this.index = index;
            this.perSecond = new int[(int) time.toSeconds()];
        }

        Client run(Duration apart, Request request) throws IOException, InterruptedException {
            try (var connection = new Connection(server, token)) {
                var next = begin + apart.toNanos() * index / connections;
                for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                    if (now < next) {
                        Thread.sleep(Duration.ofNanos(next - now));
                        continue;
                    }
                    next += apart.toNanos();
                    var answer = request.send(connection, (long) done * connections + index);
                    answer.requireSuccess();
                    took(now, System.nanoTime());
                }
            }
            return this;
        }

        private void took(long from, long to) {
            if (done == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * done);
            }
            nanos[done++] = to - from;
            var second = (int) ((to - begin) / 1_000_000_000L);
            if (second < perSecond.length) {
                perSecond[second]++;
            }
        }
    }
}
