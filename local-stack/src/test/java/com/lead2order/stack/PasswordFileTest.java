package com.lead2order.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A password that is kept in a file ... */
class PasswordFileTest {

    @TempDir Path folder;

    @Test
    void isMadeOnceAndStays() {
        var first = PasswordFile.readOrCreate(folder.resolve("data/password"));

        assertThat(first).hasSizeGreaterThan(20);
        assertThat(PasswordFile.readOrCreate(folder.resolve("data/password"))).isEqualTo(first);
    }

    @Test
    void differsFromFileToFile() {
        assertThat(PasswordFile.readOrCreate(folder.resolve("one")))
                .isNotEqualTo(PasswordFile.readOrCreate(folder.resolve("other")));
    }

    @Test
    void isReadByItsOwnerAlone() throws IOException {
        var file = folder.resolve("password");
        assertThat(PasswordFile.readOrCreate(file)).isNotEmpty();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
