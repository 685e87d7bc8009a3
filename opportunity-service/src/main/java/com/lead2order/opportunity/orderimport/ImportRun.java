package com.lead2order.opportunity.orderimport;

import com.lead2order.kit.rule.RequestRule;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One import at work: the request's thread reads and checks orders, another writes batches, and
 * only two batches ever wait between them. A batch has one of the places that all imports share
 * from the moment it is full until it is written; a slow stream has none.
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
    private final TakeBatch takeBatch;
    private final ImportLog log;
    private final Semaphore places;
    private final BlockingQueue<Message> queue = new ArrayBlockingQueue<>(WAITING_BATCHES);
    private volatile boolean failed;

    ImportRun(UUID id, TakeBatch takeBatch, ImportLog log, Semaphore places) {
        this.id = id;
        this.takeBatch = takeBatch;
        this.log = log;
        this.places = places;
    }

    /** Reads the stream to its end, or to where it breaks off; what arrived is written. */
    void read(@Nullable SentOrder first, SentOrders orders, LineReader lines) throws IOException {
        var batch = new ImportBatch();
        var ended = false;
        try {
            for (var sent = first; sent != null; sent = orders.next()) {
                batch = add(batch, sent, lines);
            }
            hand(batch, lines.bytesRead());
            put(new Message.End(lines.bytesRead(), lines.hash(), null));
            ended = true;
        } catch (IOException e) {
            hand(batch, lines.bytesRead());
            throw e;
        } finally {
            // whatever went wrong, errors too: the writer must not wait for ever
            if (!ended) {
                end(lines);
            }
            if (failed) {
                giveUpWaiting();
            }
        }
    }

    /** Adds the order to the batch, or to a new one where that has no room; returns which. */
    private ImportBatch add(ImportBatch batch, SentOrder sent, LineReader lines) {
        var current = batch;
        if (sent.order() != null) {
            if (current.hasNoRoomFor(sent.order())) {
                hand(current, lines.bytesRead());
                current = new ImportBatch();
            }
            current.add(sent.line(), sent.order());
        } else if (sent.refusal() != null) {
            current.refuse(sent.line(), sent.externalOrderNo(), sent.refusal());
            if (current.hasManyRefusals()) {
                hand(current, lines.bytesRead());
                current = new ImportBatch();
            }
        }
        return current;
    }

    private void end(LineReader lines) {
        if (!failed) {
            put(
                    new Message.End(
                            lines.bytesRead(),
                            null,
                            "The stream broke off; send the same again to complete it"));
        }
    }

    private void hand(ImportBatch batch, long bytesRead) {
        if (batch.isEmpty()) {
            return;
        }
        batch.readUpTo(bytesRead);
        try {
            while (!places.tryAcquire(1, TimeUnit.SECONDS)) {
                requireRunning();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RequestRule.TEMPORARILY_UNAVAILABLE.violated();
        }
        put(new Message.Work(batch));
    }

    private void put(Message message) {
        try {
            while (!queue.offer(message, 1, TimeUnit.SECONDS)) {
                if (failed && message instanceof Message.Work) {
                    places.release();
                }
                requireRunning();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RequestRule.TEMPORARILY_UNAVAILABLE.violated();
        }
    }

    private void requireRunning() {
        if (failed) {
            throw RequestRule.TEMPORARILY_UNAVAILABLE.violated("import-stopped");
        }
    }

    /** Writes what the reader hands over, until it says that this was all. */
    void write() {
        try {
            while (true) {
                switch (queue.take()) {
                    case Message.Work(var batch) -> take(batch);
                    case Message.End end -> {
                        finish(end);
                        return;
                    }
                }
            }
        } catch (InterruptedException e) {
            failed = true;
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failed = true;
            LOG.errorf(e, "Order import %s stopped", id);
            log.finish(
                    id,
                    ImportStatus.FAILED,
                    "The import stopped because of a fault of ours; send the same again",
                    0,
                    null);
        } finally {
            giveUpWaiting();
        }
    }

    private void finish(Message.End end) {
        log.finish(
                id,
                end.interruption() == null ? ImportStatus.COMPLETED : ImportStatus.INTERRUPTED,
                end.interruption(),
                end.bytesRead(),
                end.hash());
    }

    private void take(ImportBatch batch) throws InterruptedException {
        try {
            for (var attempt = 1; ; attempt++) {
                try {
                    takeBatch.handle(id, batch);
                    return;
                } catch (RuntimeException e) {
                    if (attempt == TRIES) {
                        LOG.errorf(e, "A batch of order import %s is tried line by line", id);
                        takeSingly(batch);
                        return;
                    }
                    LOG.warnf("A batch of order import %s is tried again: %s", id, e);
                    Thread.sleep(200L << attempt);
                }
            }
        } finally {
            places.release();
        }
    }

    /** One line that cannot be stored must not keep the others out. */
    private void takeSingly(ImportBatch batch) {
        for (var single : batch.singles()) {
            try {
                takeBatch.handle(id, single);
            } catch (RuntimeException e) {
                LOG.errorf(e, "A line of order import %s cannot be stored", id);
                takeBatch.giveUp(id, single);
            }
        }
    }

    /** Nobody writes what still waits: its places are free again. */
    private void giveUpWaiting() {
        for (var left = queue.poll(); left != null; left = queue.poll()) {
            if (left instanceof Message.Work) {
                places.release();
            }
        }
    }
}
