package com.lead2order.opportunity.orderimport;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.event.Causality;
import com.lead2order.kit.event.EventContext;
import com.lead2order.kit.rule.RequestRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.jspecify.annotations.Nullable;

/** Takes a stream of orders in while it arrives. */
@ApplicationScoped
class ImportOrders {

    /** Each import keeps two threads and a few thousand orders. */
    private static final int AT_ONCE = 4;

    record Command(
            @Nullable String sourceSystem,
            @Nullable String idempotencyKey,
            @Nullable Long bytesAnnounced,
            InputStream body) {}

    /** The import that answers the request, and whether it is an earlier one. */
    record Received(UUID importId, boolean replayed) {}

    private final ImportLog log;
    private final ImportLine importLine;
    private final TakeBatch takeBatch;
    private final RunningImports running;
    private final EventContext context;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final ManagedExecutor executor =
            ManagedExecutor.builder().propagated().cleared(ThreadContext.ALL_REMAINING).build();

    ImportOrders(
            ImportLog log,
            ImportLine importLine,
            TakeBatch takeBatch,
            RunningImports running,
            EventContext context) {
        this.log = log;
        this.importLine = importLine;
        this.takeBatch = takeBatch;
        this.running = running;
        this.context = context;
    }

    /** Returns once the whole stream was read; the last batches may still be on their way. */
    Received handle(Command command) throws IOException {
        var actor = context.actor();
        if (command.idempotencyKey() != null) {
            var earlier = log.earlier(actor, command.idempotencyKey()).orElse(null);
            if (earlier != null && earlier.status() == ImportStatus.RUNNING) {
                throw RequestRule.REQUEST_IN_PROGRESS
                        .violated("The import is still running")
                        .with("importId", earlier.id());
            }
            if (earlier != null && earlier.status() == ImportStatus.COMPLETED) {
                return repeated(earlier, command.body());
            }
        }
        if (!room.tryAcquire()) {
            throw RequestRule.TEMPORARILY_UNAVAILABLE.violated(
                    AT_ONCE + " imports are running already");
        }
        return new Received(run(command, actor), false);
    }

    private static Received repeated(ImportLog.Earlier earlier, InputStream body)
            throws IOException {
        var lines = new LineReader(body);
        boolean more;
        do {
            more = lines.next();
        } while (more);
        if (!Arrays.equals(lines.hash(), earlier.hash())) {
            throw RequestRule.IDEMPOTENCY_KEY_REUSED.violated();
        }
        return new Received(earlier.id(), true);
    }

    private UUID run(Command command, String actor) throws IOException {
        var id = UuidCreator.getTimeOrderedEpoch();
        var begun = false;
        try {
            log.begin(
                    id,
                    command.sourceSystem(),
                    command.bytesAnnounced(),
                    actor,
                    command.idempotencyKey());
            running.begin(id);
            var run = new ImportRun(id, command.sourceSystem(), importLine, takeBatch, log);
            var trace = context.traceparent();
            executor.execute(() -> {
                try {
                    Causality.of(actor, trace, run::write);
                } finally {
                    running.end(id);
                    room.release();
                }
            });
            begun = true;
            run.read(new LineReader(command.body()));
            return id;
        } finally {
            if (!begun) {
                running.end(id);
                room.release();
            }
        }
    }
}
