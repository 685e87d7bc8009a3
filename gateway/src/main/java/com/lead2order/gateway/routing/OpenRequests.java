package com.lead2order.gateway.routing;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Counts the requests on their way, so that a gateway that is told to stop brings them to an end
 * first. It goes on serving meanwhile, since load balancers learn of it late, but asks clients to
 * come back on another connection.
 */
@Singleton
public class OpenRequests {
    private static final Logger LOG = Logger.getLogger(OpenRequests.class);

    private final AtomicInteger open = new AtomicInteger();
    private final Duration patience;
    private volatile boolean stopping;

    OpenRequests(ConnectionsConfig config) {
        this.patience = config.shutdownTimeout();
    }

    public boolean isStopping() {
        return stopping;
    }

    void begin() {
        open.incrementAndGet();
    }

    void end() {
        if (open.decrementAndGet() == 0 && stopping) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    synchronized void finish(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        long deadline = System.nanoTime() + patience.toNanos();
        while (open.get() > 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                LOG.warnf("Stopping although %d requests are not finished", open.get());
                return;
            }
            wait(left);
        }
    }
}
