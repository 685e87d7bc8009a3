package com.lead2order.opportunity.quarantine;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets waiting orders in as soon as what they name is known: within a second of an arrival, and
 * every ten seconds in any case.
 */
@ApplicationScoped
class Replays {

    private static final int LOOKS_AFTER_AN_ARRIVAL = 3;
    private static final int SECONDS_BETWEEN_LOOKS = 10;

    private final ReplayBatch batch;
    private final AtomicInteger looks = new AtomicInteger(LOOKS_AFTER_AN_ARRIVAL);
    private final AtomicInteger idle = new AtomicInteger();

    Replays(ReplayBatch batch) {
        this.batch = batch;
    }

    /** Something has arrived; its transaction commits in a moment. */
    void wake() {
        looks.set(LOOKS_AFTER_AN_ARRIVAL);
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        var wanted = looks.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        if (wanted || idle.incrementAndGet() >= SECONDS_BETWEEN_LOOKS) {
            idle.set(0);
            var _ = run();
        }
    }

    /** Lets in all that can come in, and returns how many did. */
    int run() {
        var total = 0;
        while (true) {
            var replayed = batch.handle();
            total += replayed;
            if (replayed == 0) {
                return total;
            }
        }
    }
}
