package com.lead2order.kit.event;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A replay that is going on or over, and how far it is. */
public final class ReplayRun {

    /** Where a replay stands. */
    public enum Status {
        RUNNING,
        FINISHED,
        FAILED
    }

    private final String topic;
    private final AtomicLong events = new AtomicLong();
    private final AtomicLong deadLetters = new AtomicLong();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable Throwable failure;

    ReplayRun(String topic) {
        this.topic = topic;
    }

    /** The topic whose events are applied again. */
    public String topic() {
        return topic;
    }

    /** How many events were taken in again so far, dead letters included. */
    public long events() {
        return events.get();
    }

    /** How many of them could not be processed. */
    public long deadLetters() {
        return deadLetters.get();
    }

    public Status status() {
        if (over.getCount() > 0) {
            return Status.RUNNING;
        }
        return failure == null ? Status.FINISHED : Status.FAILED;
    }

    /** Waits for the end; returns false where the time was over before. */
    public boolean await(Duration atMost) {
        try {
            return over.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** All that was taken in is taken back, and it begins once more. */
    void begin() {
        events.set(0);
    }

    void took(int count, int dead) {
        events.addAndGet(count);
        deadLetters.addAndGet(dead);
    }

    void finish() {
        over.countDown();
    }

    void fail(Throwable reason) {
        failure = reason;
        over.countDown();
    }
}
