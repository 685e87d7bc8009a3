package com.lead2order.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A program that runs beside this one and writes to a log file. */
final class ChildProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final File NOWHERE = new File("/dev/null");

    private final Path log;
    private @Nullable Process process;

    ChildProcess(Path log) {
        this.log = log;
    }

    void start(List<String> command, Map<String, String> environment) {
        LogFile.roll(log);
        process = launch(command, environment);
    }

    /** Runs a short program to its end, for preparations; its output goes to the same log. */
    int run(List<String> command, Map<String, String> environment) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return launch(command, environment).waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + command.get(0), e);
        }
    }

    private Process launch(List<String> command, Map<String, String> environment) {
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectInput(NOWHERE)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // Options for another JVM of the caller (an agent, a heap size) are none for this one.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("MAVEN_OPTS");
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command.get(0), e);
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    Optional<ProcessHandle> handle() {
        return Optional.ofNullable(process).map(Process::toHandle);
    }

    OptionalInt exitCode() {
        return process == null || process.isAlive()
                ? OptionalInt.empty()
                : OptionalInt.of(process.exitValue());
    }

    /** Waits for the condition; a program that ends before is a failure of its part. */
    void await(Part part, Duration atMost, BooleanSupplier ready) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (!ready.getAsBoolean()) {
            if (!isAlive()) {
                var code = exitCode();
                throw new PartFailed(
                        part,
                        "ended while starting"
                                + (code.isPresent() ? " (exit code " + code.getAsInt() + ")" : ""));
            }
            if (System.nanoTime() > deadline) {
                throw new PartFailed(
                        part, "was not ready within " + atMost.toSeconds() + " seconds");
            }
            Pause.shortly();
        }
    }

    /** Asks the program to end and insists after a while. */
    void stop() {
        stop(PATIENCE);
    }

    void stop(Duration patience) {
        var running = process;
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    /** Ends the program at once, as a crash would (SIGKILL). */
    void kill() {
        var running = process;
        if (running != null) {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly().onExit().join();
        }
    }
}
