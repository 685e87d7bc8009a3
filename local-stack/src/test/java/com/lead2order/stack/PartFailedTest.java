package com.lead2order.stack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads when a part of the stack does not start. */
class PartFailedTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void namesThePartAndShowsTheEndOfItsLog() {
        var part = new Program("seq 100; echo the disk is full; exit 3");

        assertThatThrownBy(
                        () -> {
                            part.start();
                            part.awaitReady(Duration.ofSeconds(20));
                        })
                .isInstanceOf(PartFailed.class)
                .hasMessageContaining("Program ended while starting (exit code 3)")
                .hasMessageContaining("the disk is full")
                .hasMessageContaining("\n100\n")
                .hasMessageNotContaining("\n9\n");
    }

    @Test
    void saysWhenAPartIsNotReadyInTime() {
        var part = new Program("echo still loading; exec sleep 60");
        part.start();
        try {
            assertThatThrownBy(() -> part.awaitReady(Duration.ofSeconds(1)))
                    .isInstanceOf(PartFailed.class)
                    .hasMessageContaining("Program was not ready within 1 seconds")
                    .hasMessageContaining("still loading");
        } finally {
            part.stop();
        }
    }

    /** A shell command that never gets ready. */
    private final class Program implements Part {

        private final String command;
        private final ChildProcess process = new ChildProcess(log());

        Program(String command) {
            this.command = command;
        }

        @Override
        public String name() {
            return "Program";
        }

        @Override
        public Path log() {
            return folder.resolve("program.log");
        }

        @Override
        public void start() {
            process.start(List.of("sh", "-c", command), Map.of());
        }

        @Override
        public void awaitReady(Duration atMost) {
            process.await(this, atMost, () -> false);
        }

        @Override
        public Optional<ProcessHandle> process() {
            return process.handle();
        }

        @Override
        public boolean isAlive() {
            return process.isAlive();
        }

        @Override
        public void stop() {
            process.stop();
        }
    }
}
