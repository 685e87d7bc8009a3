package com.lead2order.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.stream.Stream;

/** The folder by which test JVMs and the process that runs their stack know of each other. */
record TestStackFolder(Path path) {

    /** Beside the folder, so that emptying it does not lose the lock. */
    Path lock() {
        return path.resolveSibling("test-stack.lock");
    }

    Path log() {
        return path.resolve("stack.log");
    }

    private Path ready() {
        return path.resolve("stack.properties");
    }

    private Path owners() {
        return path.resolve("owners");
    }

    boolean isReady() {
        return Files.exists(ready());
    }

    /** Whether a stack is there and the process that runs it is alive. */
    boolean isServed() throws IOException {
        return isReady()
                && ProcessHandle.of(Long.parseLong(readReady().getProperty("pid")))
                        .filter(ProcessHandle::isAlive)
                        .isPresent();
    }

    Properties readReady() throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(ready())) {
            properties.load(reader);
        }
        return properties;
    }

    /** Appears at once and whole, because others wait for the file. */
    void writeReady(Properties properties) throws IOException {
        var draft = path.resolve("stack.properties.new");
        try (var writer = Files.newBufferedWriter(draft)) {
            properties.store(writer, null);
        }
        Files.move(draft, ready(), StandardCopyOption.ATOMIC_MOVE);
    }

    void withdrawReady() throws IOException {
        Files.deleteIfExists(ready());
    }

    void empty() throws IOException {
        OnceOnly.delete(path);
        Files.createDirectories(owners());
    }

    /** A process for which the stack has to run. */
    void addOwner(ProcessHandle owner) throws IOException {
        Files.writeString(
                owners().resolve(Long.toString(owner.pid())), RunningProcesses.bornAt(owner));
    }

    boolean hasLivingOwner() {
        if (!Files.isDirectory(owners())) {
            return false;
        }
        try (Stream<Path> files = Files.list(owners())) {
            return files.anyMatch(TestStackFolder::isAlive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAlive(Path owner) {
        try {
            var born = Files.readString(owner);
            return ProcessHandle.of(Long.parseLong(owner.getFileName().toString()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> RunningProcesses.bornAt(process).equals(born))
                    .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
