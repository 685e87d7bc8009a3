package com.lead2order.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A released schema ... */
class ReleasedSchemasTest {

    private static final String SCHEMA = "leads/lead-assigned.v1.schema.json";

    @TempDir Path folder;

    @ParameterizedTest
    @MethodSource("com.lead2order.contracts.ContractFiles#releases")
    void isStillWhatItsReadersKnow(Path release) {
        assertThat(ContractFiles.schemas(release)).isNotEmpty();
        assertThat(ReleasedSchemas.objections(release, ContractFiles.CURRENT)).isEmpty();
    }

    @Test
    void isKeptAtAll() {
        assertThat(ContractFiles.releases()).isNotEmpty();
    }

    @Test
    void mayNotDisappear() throws IOException {
        var released = written("0.1", "{}");
        var current = Files.createDirectories(folder.resolve("current"));

        assertThat(ReleasedSchemas.objections(released, current))
                .singleElement()
                .asString()
                .startsWith(SCHEMA + ", released with 0.1:")
                .contains("the file is gone");
    }

    @Test
    void isRefusedWithWhatToDoInstead() throws IOException {
        var released = written("0.1", "{\"type\": \"string\", \"format\": \"uuid\"}");
        var current = written("current", "{\"type\": \"string\", \"format\": \"date\"}");

        assertThat(ReleasedSchemas.objections(released, current))
                .singleElement()
                .asString()
                .contains("/format was \"uuid\" and is \"date\"")
                .contains("add a V2 beside it");
    }

    @Test
    void mayGetCompany() throws IOException {
        var released = written("0.1", "{}");
        var current = written("current", "{}");
        Files.writeString(current.resolve("leads/lead-assigned.v2.schema.json"), "{}");

        assertThat(ReleasedSchemas.objections(released, current)).isEmpty();
    }

    private Path written(String name, String schema) throws IOException {
        var file = folder.resolve(name).resolve(SCHEMA);
        Files.createDirectories(file.getParent());
        Files.writeString(file, schema);
        return folder.resolve(name);
    }
}
