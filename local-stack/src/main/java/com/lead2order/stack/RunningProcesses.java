package com.lead2order.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The numbers of the processes of a stack, kept in files: {@code make down} finds the launcher by
 * them, and what a launcher that was killed has left behind.
 */
final class RunningProcesses {

    private static final String LAUNCHER = "launcher";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Path folder;

    RunningProcesses(Path home) {
        this.folder = home.resolve("run");
    }

    /** The launcher of a stack that is running now. */
    Optional<ProcessHandle> launcher() {
        return process(folder.resolve(LAUNCHER + ".pid"));
    }

    void rememberLauncher() {
        write(LAUNCHER, ProcessHandle.current());
    }

    void remember(Part part) {
        part.process().ifPresent(process -> write(part.name(), process));
    }

    private void write(String name, ProcessHandle process) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(name + ".pid"), process.pid() + " " + bornAt(process) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forgetAll() {
        files().stream()
                .filter(file -> !file.getFileName().toString().startsWith(LAUNCHER))
                .forEach(RunningProcesses::delete);
    }

    void forgetLauncher() {
        delete(folder.resolve(LAUNCHER + ".pid"));
    }

    /** Ends the launcher, which stops its parts, and then whatever is left. */
    boolean endAll() {
        var launcher = launcher();
        launcher.ifPresent(RunningProcesses::end);
        var left = files().stream().flatMap(file -> process(file).stream()).toList();
        left.forEach(RunningProcesses::end);
        files().forEach(RunningProcesses::delete);
        return launcher.isPresent() || !left.isEmpty();
    }

    private static void end(ProcessHandle process) {
        var descendants = process.descendants().toList();
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            descendants.forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> process(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var written = Files.readString(file).strip().split(" ", 2);
            return ProcessHandle.of(Long.parseLong(written[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> bornAt(process).equals(written[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells a process from a later one that got the same number. */
    static String bornAt(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
