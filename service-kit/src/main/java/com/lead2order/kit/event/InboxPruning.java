package com.lead2order.kit.event;

import com.lead2order.kit.retention.OldRows;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets which events were reacted to, long after they can come again. */
@ApplicationScoped
class InboxPruning {

    private final OldRows oldRows;
    private final EventsConfig config;

    InboxPruning(OldRows oldRows, EventsConfig config) {
        this.oldRows = oldRows;
        this.config = config;
    }

    @Scheduled(every = "1h", delayed = "5m", identity = "inbox pruning")
    void prune() {
        oldRows.delete("inbox", "received_at", config.inboxRetention());
    }
}
