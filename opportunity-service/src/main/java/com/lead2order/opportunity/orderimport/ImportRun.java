package com.lead2order.opportunity.orderimport;

import com.lead2order.kit.rule.RequestRule;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One import at work: the request's thread reads and checks lines, another writes batches, and only
 * two batches ever wait between them.
 */
final class ImportRun {

    private static final Logger LOG = Logger.getLogger(ImportRun.class);
    private static final int WAITING_BATCHES = 2;
    private static final int TRIES = 3;

    /** What passes from the reader to the writer; the last one says how the reading ended. */
    private sealed interface Message {
        record Work(ImportBatch batch) implements Message {}

        @SuppressWarnings("ArrayRecordComponent") // a hash on its way; nobody compares ends
        record End(long bytesRead, byte @Nullable [] hash, @Nullable String interruption)
                implements Message {}
    }

    private final UUID id;
    private final @Nullable String sourceSystem;
    private final ImportLine importLine;
    private final TakeBatch takeBatch;
    private final ImportLog log;
    private final BlockingQueue<Message> queue = new ArrayBlockingQueue<>(WAITING_BATCHES);
    private volatile boolean failed;

    ImportRun(
            UUID id,
            @Nullable String sourceSystem,
            ImportLine importLine,
            TakeBatch takeBatch,
            ImportLog log) {
        this.id = id;
        this.sourceSystem = sourceSystem;
        this.importLine = importLine;
        this.takeBatch = takeBatch;
        this.log = log;
    }

    /** Reads the stream to its end, or to where it breaks off; what arrived is worked off. */
    void read(LineReader lines) throws IOException {
        var batch = new ImportBatch();
        try {
            var number = 0L;
            while (lines.next()) {
                number++;
                if (!lines.isBlank()) {
                    batch = add(batch, number, lines);
                }
            }
            hand(batch, lines.bytesRead());
            put(new Message.End(lines.bytesRead(), lines.hash(), null));
        } catch (IOException e) {
            hand(batch, lines.bytesRead());
            end(lines);
            throw e;
        } catch (RuntimeException e) {
            end(lines);
            throw e;
        }
    }

    /** Adds the line to the batch, or to a new one where that has no room; returns which. */
    private ImportBatch add(ImportBatch batch, long number, LineReader lines) {
        var result = importLine.read(lines, sourceSystem);
        var current = batch;
        if (result.order() != null) {
            if (current.hasNoRoomFor(result.order())) {
                hand(current, lines.bytesRead());
                current = new ImportBatch();
            }
            current.add(number, result.order());
        } else if (result.refusal() != null) {
            current.refuse(number, result.externalOrderNo(), result.refusal());
            if (current.hasManyRefusals()) {
                hand(current, lines.bytesRead());
                current = new ImportBatch();
            }
        }
        return current;
    }

    private void end(LineReader lines) {
        put(
                new Message.End(
                        lines.bytesRead(),
                        null,
                        "The stream broke off; send the same again to complete it"));
    }

    private void hand(ImportBatch batch, long bytesRead) {
        if (!batch.isEmpty()) {
            batch.readUpTo(bytesRead);
            put(new Message.Work(batch));
        }
    }

    private void put(Message message) {
        try {
            while (!queue.offer(message, 1, TimeUnit.SECONDS)) {
                if (failed) {
                    throw RequestRule.TEMPORARILY_UNAVAILABLE.violated(
                            "The import stopped; see it for the reason");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RequestRule.TEMPORARILY_UNAVAILABLE.violated();
        }
    }

    /** Writes what the reader hands over, until it says that this was all. */
    void write() {
        try {
            while (true) {
                switch (queue.take()) {
                    case Message.Work(var batch) -> take(batch);
                    case Message.End end -> {
                        log.finish(
                                id,
                                end.interruption() == null
                                        ? ImportStatus.COMPLETED
                                        : ImportStatus.INTERRUPTED,
                                end.interruption(),
                                end.bytesRead(),
                                end.hash());
                        return;
                    }
                }
            }
        } catch (InterruptedException e) {
            failed = true;
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failed = true;
            LOG.errorf(e, "Order import %s stopped", id);
            log.finish(
                    id,
                    ImportStatus.FAILED,
                    "The import stopped because of a fault of ours; send the same again",
                    0,
                    null);
        }
    }

    private void take(ImportBatch batch) throws InterruptedException {
        for (var attempt = 1; ; attempt++) {
            try {
                takeBatch.handle(id, batch);
                return;
            } catch (RuntimeException e) {
                if (attempt == TRIES) {
                    throw e;
                }
                LOG.warnf("A batch of order import %s is tried again: %s", id, e);
                Thread.sleep(200L << attempt);
            }
        }
    }
}
