package com.lead2order.stack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** What a part has written so far. */
final class LogFile {

    private static final int TAIL_BYTES = 64 * 1024;

    private LogFile() {}

    /** An empty log; what the run before wrote is kept beside it. */
    static void roll(Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            if (Files.exists(log)) {
                Files.move(
                        log,
                        log.resolveSibling(log.getFileName() + ".previous"),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            Files.createFile(log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the log " + log, e);
        }
    }

    static boolean contains(Path log, String text) {
        try {
            return Files.exists(log)
                    && new String(Files.readAllBytes(log), ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines, or a remark where there are none. */
    static String end(Path log, int lines) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var from = Math.max(0, file.length() - TAIL_BYTES);
            var bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            var all = new ArrayList<>(new String(bytes, UTF_8).lines().toList());
            var shown = all.subList(Math.max(0, all.size() - lines), all.size());
            return shown.isEmpty() ? "(nothing was written)" : String.join("\n", shown);
        } catch (IOException e) {
            return "(there is no log: " + e.getMessage() + ")";
        }
    }
}
