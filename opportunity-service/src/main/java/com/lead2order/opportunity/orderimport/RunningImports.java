package com.lead2order.opportunity.orderimport;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The imports that this process works on. Says so every few seconds, so that those of a process
 * that was killed are found out.
 */
@ApplicationScoped
class RunningImports {

    private final Set<UUID> running = ConcurrentHashMap.newKeySet();
    private final ImportLog log;

    RunningImports(ImportLog log) {
        this.log = log;
    }

    void begin(UUID id) {
        running.add(id);
    }

    void end(UUID id) {
        running.remove(id);
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void beat() {
        log.beat(Set.copyOf(running));
    }
}
