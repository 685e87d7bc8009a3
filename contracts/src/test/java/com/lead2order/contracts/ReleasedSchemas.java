package com.lead2order.contracts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Compares the schemas of a release with the current ones, and says what to do instead. */
final class ReleasedSchemas {

    private static final String WHAT_TO_DO =
            """

            Of a released schema only this may change: titles and descriptions, and properties that are added and not required.
            For anything else put V1 back as it was and add a V2 beside it: <event>.v2.schema.json, its example <event>.v2.json
            and its message in asyncapi.yaml; publish both until every consumer reads V2.\
            """;

    private ReleasedSchemas() {}

    /** One text for each schema that has been changed in a way its readers cannot bear. */
    static List<String> objections(Path released, Path current) {
        return ContractFiles.schemas(released).stream()
                .flatMap(schema -> {
                    var changes = changes(released.resolve(schema), current.resolve(schema));
                    return changes.isEmpty()
                            ? Stream.empty()
                            : Stream.of(
                                    "%s, released with %s:%n  %s%s"
                                            .formatted(
                                                    schema,
                                                    released.getFileName(),
                                                    String.join("\n  ", changes),
                                                    WHAT_TO_DO));
                })
                .toList();
    }

    private static List<String> changes(Path released, Path current) {
        return Files.exists(current)
                ? SchemaChanges.incompatible(Json.read(released), Json.read(current))
                : List.of("the file is gone");
    }
}
