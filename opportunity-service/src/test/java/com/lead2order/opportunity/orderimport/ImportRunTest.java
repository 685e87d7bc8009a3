package com.lead2order.opportunity.orderimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lead2order.kit.rule.RequestRule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever happens to an import, its writer ends and its places are free again. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class ImportRunTest {

    private static final int PLACES = 2;
    private static final UUID ID = new UUID(0, 1);
    private static final long UNSTORABLE = 2;
    private static final SentOrder REFUSED = refused(1);

    private static SentOrder refused(long line) {
        return SentOrder.refused(line, "1", RequestRule.MALFORMED_BODY.violated());
    }

    private final AtomicReference<@Nullable ImportStatus> end = new AtomicReference<>();
    private final Semaphore places = new Semaphore(PLACES);
    private final LineReader lines = new LineReader(new ByteArrayInputStream(new byte[0]));
    private final List<Long> written = new CopyOnWriteArrayList<>();
    private final List<Long> givenUp = new CopyOnWriteArrayList<>();
    private @Nullable Error whileWriting;

    @SuppressWarnings("NullAway") // works without a database
    private final class Log extends ImportLog {

        private Log() {
            super(null, null);
        }

        @Override
        void finish(
                UUID id,
                ImportStatus status,
                @Nullable String message,
                long bytesRead,
                byte @Nullable [] hash) {
            end.set(status);
        }
    }

    @SuppressWarnings("NullAway") // writes nothing
    private final class Batches extends TakeBatch {

        private Batches() {
            super(null, null);
        }

        @Override
        void handle(UUID importId, ImportBatch batch) {
            if (whileWriting != null) {
                throw whileWriting;
            }
            var lines = batch.refused().stream().map(ImportBatch.Refused::line).toList();
            if (lines.contains(UNSTORABLE)) {
                throw new IllegalStateException("planned");
            }
            written.addAll(lines);
        }

        @Override
        void giveUp(UUID importId, ImportBatch single) {
            givenUp.add(single.refused().getFirst().line());
        }
    }

    private CompletableFuture<Void> begin(ImportRun run) {
        return CompletableFuture.runAsync(run::write);
    }

    private ImportRun run() {
        return new ImportRun(ID, new Batches(), new Log(), places);
    }

    private void assertEnded(CompletableFuture<Void> writer, ImportStatus status) {
        writer.join();
        assertThat(end.get()).isEqualTo(status);
        assertThat(places.availablePermits()).isEqualTo(PLACES);
    }

    @Test
    void anErrorWhileReadingEndsTheWriter() {
        var run = run();
        var writer = begin(run);
        SentOrders broken =
                () -> {
                    throw new StackOverflowError();
                };
        assertThatThrownBy(() -> run.read(REFUSED, broken, lines))
                .isInstanceOf(StackOverflowError.class);
        assertEnded(writer, ImportStatus.INTERRUPTED);
    }

    @Test
    void anErrorWhileWritingEndsTheReader() {
        whileWriting = new OutOfMemoryError("planned");
        var run = run();
        var writer = begin(run);
        assertThatThrownBy(() -> run.read(REFUSED, () -> REFUSED, lines))
                .hasMessageContaining("stopped");
        assertEnded(writer, ImportStatus.FAILED);
    }

    @Test
    void aLineThatCannotBeStoredKeepsNoOtherOut() throws IOException {
        var run = run();
        var writer = begin(run);
        var rest = List.of(refused(UNSTORABLE), refused(3)).iterator();
        run.read(REFUSED, () -> rest.hasNext() ? rest.next() : null, lines);
        assertEnded(writer, ImportStatus.COMPLETED);
        assertThat(written).containsExactly(1L, 3L);
        assertThat(givenUp).containsExactly(UNSTORABLE);
    }

    @Test
    void aStreamThatEndsIsCompleted() throws IOException {
        var run = run();
        var writer = begin(run);
        run.read(REFUSED, () -> null, lines);
        assertEnded(writer, ImportStatus.COMPLETED);
    }
}
