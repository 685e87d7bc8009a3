package com.lead2order.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the contracts are, seen from the folder of this module. */
final class ContractFiles {

    static final Path CURRENT = Path.of("src/main/resources/contracts");
    static final Path RELEASED = Path.of("released");

    private static final String SCHEMA = ".schema.json";

    private ContractFiles() {}

    /** The schemas below a folder, as paths relative to it. */
    static List<Path> schemas(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(SCHEMA))
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> releases() {
        try (var folders = Files.list(RELEASED)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path exampleOf(Path schema) {
        return Path.of(schema.toString().replace(SCHEMA, ".json"));
    }

    /** A part that several events share and none is published by itself. */
    static boolean isState(Path schema) {
        return schema.toString().contains(".state.");
    }
}
