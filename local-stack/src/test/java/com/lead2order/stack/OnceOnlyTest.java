package com.lead2order.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Preparations that take long are made once, and never half. */
class OnceOnlyTest {

    @TempDir private Path tools = Path.of("");

    @Test
    void preparesOnlyTheFirstTime() {
        var folder = tools.resolve("keycloak");

        OnceOnly.prepare(folder, () -> write(folder.resolve("first")));
        OnceOnly.prepare(folder, () -> write(folder.resolve("second")));

        assertThat(folder.resolve("first")).exists();
        assertThat(folder.resolve("second")).doesNotExist();
    }

    @Test
    void removesWhatAFailedPreparationHasLeft() {
        var folder = tools.resolve("keycloak");
        assertThatThrownBy(() ->
                        OnceOnly.prepare(
                                folder,
                                () -> {
                                    write(folder.resolve("half"));
                                    throw new IllegalStateException("no space left");
                                }))
                .hasMessage("no space left");

        OnceOnly.prepare(folder, () -> write(folder.resolve("whole")));

        assertThat(folder.resolve("half")).doesNotExist();
        assertThat(folder.resolve("whole")).exists();
    }

    private static void write(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
