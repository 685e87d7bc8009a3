package com.lead2order.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;

/**
 * The ahead-of-time caches of the JVM (JEP 483 and 515): loaded and linked classes and the profiles
 * of a training run. A cache is valid for exactly the classes, the JVM and the options of that run,
 * so its name is a digest of those. Without one a program starts as well, in about twice the time.
 */
final class StartUpCaches {

    /**
     * The JVM refuses a cache when a jar's time differs; a new build of the same must not differ.
     */
    private static final FileTime TIME_OF_JARS =
            FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    private final Path folder;

    StartUpCaches(Path tools) {
        this.folder = tools.resolve("start-up-caches");
    }

    /** The cache of one program. */
    Cache of(String program, List<Path> jars, List<String> jvmOptions) {
        return new Cache(
                program, folder.resolve(program + "-" + digest(jars, jvmOptions) + ".aot"));
    }

    /** A cache that is there or may still be made. */
    record Cache(String program, Path file) {

        boolean exists() {
            return Files.isRegularFile(file);
        }

        /** The option that uses the cache, where it is there. */
        Optional<String> option() {
            return exists() ? Optional.of("-XX:AOTCache=" + file) : Optional.empty();
        }

        /** The option of the training run. */
        String trainingOption() {
            return "-XX:AOTCacheOutput=" + draft();
        }

        private Path draft() {
            return file.resolveSibling(file.getFileName() + ".draft");
        }

        void prepareTraining() throws IOException {
            Files.createDirectories(file.resolveSibling("."));
        }

        /** Takes over what the training run has written and removes the caches of older builds. */
        void finishTraining() throws IOException {
            if (!Files.exists(draft())) {
                return;
            }
            try (var files = Files.list(file.resolveSibling("."))) {
                for (var old : files.filter(this::isOlder).toList()) {
                    Files.delete(old);
                }
            }
            Files.move(draft(), file);
        }

        private boolean isOlder(Path other) {
            return other.getFileName().toString().matches(program + "-[0-9a-f]+\\.aot.*")
                    && !other.getFileName().equals(draft().getFileName());
        }
    }

    private static String digest(List<Path> jars, List<String> jvmOptions) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(System.getProperty("java.vm.version").getBytes(UTF_8));
            digest.update(String.join(" ", jvmOptions).getBytes(UTF_8));
            for (var jar : jars) {
                digest.update((jar.getFileName() + " " + Files.size(jar)).getBytes(UTF_8));
                if (isOurs(jar)) {
                    digest.update(content(jar).getBytes(UTF_8));
                }
                if (!Files.getLastModifiedTime(jar).equals(TIME_OF_JARS)) {
                    Files.setLastModifiedTime(jar, TIME_OF_JARS);
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a copy can stand for a jar: both hold the same entries, whenever they were built. */
    static boolean sameContent(Path jar, Path copy) throws IOException {
        return Files.exists(copy)
                && Files.size(jar) == Files.size(copy)
                && (!isOurs(jar) || content(jar).equals(content(copy)));
    }

    /** Published libraries do not change under their names, ours change with every build. */
    private static boolean isOurs(Path jar) {
        var name = jar.getFileName().toString();
        return name.contains("com.lead2order.") || name.endsWith("-runner.jar");
    }

    /** Names and checksums of the entries, without the times of the build. */
    private static String content(Path jar) throws IOException {
        try (var archive = new ZipFile(jar.toFile())) {
            var entries = new ArrayList<String>();
            archive.stream().forEach(entry -> entries.add(entry.getName() + entry.getCrc()));
            return String.join("\n", entries);
        }
    }
}
