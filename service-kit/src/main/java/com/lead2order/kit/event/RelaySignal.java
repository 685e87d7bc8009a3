package com.lead2order.kit.event;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay as soon as a transaction with events has committed. */
@Singleton
class RelaySignal {

    private final TransactionSynchronizationRegistry transaction;
    private final Semaphore work = new Semaphore(0);

    RelaySignal(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    void wakeAfterCommit() {
        if (transaction.getResource(this) != null) {
            return;
        }
        transaction.putResource(this, true);
        transaction.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {}

                    @Override
                    public void afterCompletion(int status) {
                        if (status == Status.STATUS_COMMITTED) {
                            work.release();
                        }
                    }
                });
    }

    /** Waits for a commit of this process, or until the time is over. */
    void await(Duration atMost) throws InterruptedException {
        if (work.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            work.drainPermits();
        }
    }
}
