package com.lead2order.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;

/** An example of a body ... */
class SampleTest {

    private final Sample sample =
            new Sample(
                    Map.of(
                            "Reference", of(SchemaType.OBJECT),
                            "Kind", of(SchemaType.STRING).enumeration(List.of("CALL", "VISIT"))));

    @Test
    void hasWhatIsRequired() {
        var body =
                of(SchemaType.OBJECT)
                        .addProperty("name", of(SchemaType.STRING))
                        .addProperty("note", of(SchemaType.STRING))
                        .addProperty("kind", ref("Kind"))
                        .addProperty("account", ref("Reference"))
                        .required(List.of("name", "kind", "account"));

        assertThat(sample.of(body, Set.of()))
                .isEqualTo(
                        Map.of(
                                "name", "Example AG",
                                "kind", "CALL",
                                "account", Map.of("system", "SAP", "key", "4711")));
    }

    @Test
    void hasEverythingButIdsWhereNothingIsRequired() {
        var body =
                of(SchemaType.OBJECT)
                        .addProperty("id", of(SchemaType.STRING).format("uuid"))
                        .addProperty("day", of(SchemaType.STRING).format("date"))
                        .addProperty("sourceSystem", of(SchemaType.STRING))
                        .addProperty("rounds", of(SchemaType.INTEGER))
                        .addProperty("names", of(SchemaType.ARRAY).items(of(SchemaType.STRING)));

        assertThat(sample.of(body, Set.of("sourceSystem")))
                .isEqualTo(
                        Map.of("day", "2026-11-23", "rounds", 1, "names", List.of("Example AG")));
    }

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    private static Schema ref(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }
}
