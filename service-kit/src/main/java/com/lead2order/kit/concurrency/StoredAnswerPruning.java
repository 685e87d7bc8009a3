package com.lead2order.kit.concurrency;

import com.lead2order.kit.retention.OldRows;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets the answers to requests that are too old to be repeated. */
@ApplicationScoped
class StoredAnswerPruning {

    private final OldRows oldRows;

    StoredAnswerPruning(OldRows oldRows) {
        this.oldRows = oldRows;
    }

    @Scheduled(every = "1h", delayed = "6m", identity = "stored answer pruning")
    void prune() {
        oldRows.delete("idempotency_key", "created_at", StoredAnswer.KEPT);
    }
}
