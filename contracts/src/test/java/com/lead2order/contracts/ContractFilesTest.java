package com.lead2order.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The contract files ... */
class ContractFilesTest {

    private static final Pattern REFERENCE = Pattern.compile("\\$ref: \\./(\\S+)");

    @Test
    void haveAnExampleOfEveryEvent() {
        assertThat(events())
                .isNotEmpty()
                .allSatisfy(schema ->
                        assertThat(
                                        ContractFiles.CURRENT.resolve(
                                                ContractFiles.exampleOf(Path.of(schema))))
                                .exists());
    }

    @Test
    void areExactlyWhatTheAsyncApiDocumentNames() throws IOException {
        var document = Files.readString(ContractFiles.CURRENT.resolve("asyncapi.yaml"));

        assertThat(REFERENCE.matcher(document).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(events());
    }

    private static List<String> events() {
        return ContractFiles.schemas(ContractFiles.CURRENT).stream()
                .filter(schema -> !ContractFiles.isState(schema))
                .map(schema -> schema.toString().replace('\\', '/'))
                .toList();
    }
}
