package com.lead2order.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** Preparations whose result is kept in a folder: done once, whole or not at all. */
final class OnceOnly {

    private OnceOnly() {}

    /**
     * Runs the preparation unless it has run to its end before. What an interrupted one has left is
     * removed first; of several processes one prepares, the others wait.
     */
    static void prepare(Path folder, Runnable preparation) {
        if (isPrepared(folder)) {
            return;
        }
        var done = mark(folder);
        try {
            Files.createDirectories(folder.resolveSibling("."));
            try (var channel =
                            FileChannel.open(
                                    folder.resolveSibling(folder.getFileName() + ".lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                if (!Files.exists(done)) {
                    delete(folder);
                    Files.createDirectories(folder);
                    preparation.run();
                    Files.createFile(done);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + folder, e);
        }
    }

    static boolean isPrepared(Path folder) {
        return Files.exists(mark(folder));
    }

    private static Path mark(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".prepared");
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
