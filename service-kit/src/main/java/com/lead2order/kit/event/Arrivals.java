package com.lead2order.kit.event;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets a request wait for a record that another service is about to create ({@code Prefer: wait}).
 */
@ApplicationScoped
public class Arrivals {

    /** Another replica may take the event in; that one cannot wake us. */
    private static final Duration LOOK_ANYWAY_AFTER = Duration.ofMillis(100);

    private final Object monitor = new Object();
    private long batches;

    /**
     * Looks until there is something to see or the time is over. Looks at least once, outside any
     * lock; each look should read in a transaction of its own.
     */
    public <T> Optional<T> await(Duration timeout, Supplier<Optional<T>> look) {
        var end = System.nanoTime() + timeout.toNanos();
        while (true) {
            var seen = batches();
            var found = look.get();
            var left = end - System.nanoTime();
            if (found.isPresent() || left <= 0) {
                return found;
            }
            if (!awaitAfter(seen, Math.min(left, LOOK_ANYWAY_AFTER.toNanos()))) {
                return look.get();
            }
        }
    }

    /** Waits until the next batch of events has been taken in, or until the time is over. */
    public void await(Duration timeout) {
        awaitAfter(batches(), timeout.toNanos());
    }

    /** Wakes everyone who waits. */
    public void signal() {
        synchronized (monitor) {
            batches++;
            monitor.notifyAll();
        }
    }

    private long batches() {
        synchronized (monitor) {
            return batches;
        }
    }

    /** Returns false where the thread was interrupted. */
    @CanIgnoreReturnValue
    private boolean awaitAfter(long seen, long nanos) {
        var end = System.nanoTime() + nanos;
        synchronized (monitor) {
            try {
                while (batches == seen) {
                    var left = end - System.nanoTime();
                    if (left <= 0) {
                        return true;
                    }
                    monitor.wait(left / 1_000_000, (int) (left % 1_000_000));
                }
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
