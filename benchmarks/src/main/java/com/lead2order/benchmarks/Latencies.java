package com.lead2order.benchmarks;

import java.util.Arrays;
import java.util.Collection;

/** How long requests took. */
final class Latencies {

    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] sorted;

    /** Each in nanoseconds. */
    Latencies(long[] nanos) {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        this.sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    static Latencies of(Collection<long[]> parts) {
        return new Latencies(parts.stream().flatMapToLong(Arrays::stream).toArray());
    }

    int count() {
        return sorted.length;
    }

    double median() {
        return millis(0.5);
    }

    double p99() {
        return millis(0.99);
    }

    /** The milliseconds within which a share of all was done. */
    double millis(double share) {
        var rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, rank - 1)] / NANOS_PER_MILLI;
    }
}
