package com.lead2order.system.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** The files of this repository, whichever folder the tests were started in. */
final class Project {

    private static final Path ROOT = root();

    private Project() {}

    static Path path(String relative) {
        return ROOT.resolve(relative);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String relative) {
        return text(path(relative));
    }

    static List<Path> filesUnder(String folder, String ending) {
        try (var files = Files.walk(path(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version that the project's images carry. */
    static String version() {
        return firstGroup("pom.xml", "<artifactId>lead2order</artifactId>\\s*<version>([^<]+)<");
    }

    /** A version that the root POM pins as a property. */
    static String pinned(String property) {
        return firstGroup(
                "pom.xml", "<%1$s>([^<]+)</%1$s>".formatted(property.replace(".", "\\.")));
    }

    static Properties properties(String relative) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(path(relative))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    static String firstGroup(String file, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text(file));
        if (!matcher.find()) {
            throw new IllegalStateException(file + " has nothing like " + pattern);
        }
        return matcher.group(1);
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docker-compose.yml"))) {
            var parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("docker-compose.yml is in no folder above");
            }
            folder = parent;
        }
        return folder;
    }
}
