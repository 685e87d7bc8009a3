package com.lead2order.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** The files of this repository, whichever folder the tests were started in. */
public final class Project {

    private static final Path ROOT = root();

    private Project() {}

    /** A file or folder by its path from the root of the project. */
    public static Path path(String relative) {
        return ROOT.resolve(relative);
    }

    /** The text of a file. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file by its path from the root of the project. */
    public static String text(String relative) {
        return text(path(relative));
    }

    /** All files below a folder with this ending, those built excepted. */
    public static List<Path> filesUnder(String folder, String ending) {
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
    public static String version() {
        return firstGroup("pom.xml", "<artifactId>lead2order</artifactId>\\s*<version>([^<]+)<");
    }

    /** A version that the root POM pins as a property. */
    public static String pinned(String property) {
        return firstGroup(
                "pom.xml", "<%1$s>([^<]+)</%1$s>".formatted(property.replace(".", "\\.")));
    }

    /** A file of properties by its path from the root of the project. */
    public static Properties properties(String relative) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(path(relative))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** What the first group of a pattern matches first in a file. */
    public static String firstGroup(String file, String pattern) {
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
