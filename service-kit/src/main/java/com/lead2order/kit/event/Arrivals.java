package com.lead2order.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Lets a request wait for a record that another service is about to create ({@code Prefer: wait}).
 */
@ApplicationScoped
public class Arrivals {

    /** What another replica takes in, or what came between look and wait, does not wake us. */
    private static final Duration LOOK_ANYWAY_AFTER = Duration.ofMillis(50);

    private final Object monitor = new Object();
    private long batches;

    /**
     * Waits until it is worth looking again: the next batch of events has been taken in, or a
     * moment has passed. Never longer than the given time; whoever waits looks in a loop.
     */
    public void await(Duration atMost) {
        var shorter = atMost.compareTo(LOOK_ANYWAY_AFTER) < 0 ? atMost : LOOK_ANYWAY_AFTER;
        var end = System.nanoTime() + shorter.toNanos();
        synchronized (monitor) {
            var seen = batches;
            try {
                while (batches == seen) {
                    var left = end - System.nanoTime();
                    if (left <= 0) {
                        return;
                    }
                    monitor.wait(left / 1_000_000, (int) (left % 1_000_000));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Wakes everyone who waits. */
    public void signal() {
        synchronized (monitor) {
            batches++;
            monitor.notifyAll();
        }
    }
}
