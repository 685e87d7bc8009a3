package com.lead2order.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Components of several services ... */
class ApiMergerTest {

    private static JsonObject schemas(JsonObject schemas) {
        return new JsonObject().put("components", new JsonObject().put("schemas", schemas));
    }

    private static JsonObject object(String property, Object schema) {
        return new JsonObject()
                .put("type", "object")
                .put("properties", new JsonObject().put(property, schema));
    }

    private static JsonObject ref(String name) {
        return new JsonObject().put("$ref", "#/components/schemas/" + name);
    }

    private static final JsonObject TEXT = new JsonObject().put("type", "string");
    private static final JsonObject NUMBER = new JsonObject().put("type", "number");

    @Test
    void areKeptOnceIfTheyAreTheSame() {
        SharedComponents components = new SharedComponents();
        components.add("lead", schemas(new JsonObject().put("Money", object("amount", TEXT))));
        components.add("partner", schemas(new JsonObject().put("Money", object("amount", TEXT))));
        assertThat(components.namesFor("lead")).isEmpty();
        assertThat(components.merged().getJsonObject("schemas").fieldNames())
                .containsExactly("Money");
    }

    @Test
    void getTheNameOfTheirServiceIfTheyDiffer() {
        SharedComponents components = new SharedComponents();
        components.add("lead", schemas(new JsonObject().put("Money", object("amount", TEXT))));
        components.add(
                "target-agreement",
                schemas(new JsonObject().put("Money", object("amount", NUMBER))));
        assertThat(components.namesFor("target-agreement"))
                .isEqualTo(
                        Map.of(
                                "#/components/schemas/Money",
                                "#/components/schemas/TargetAgreementMoney"));
        assertThat(components.merged().getJsonObject("schemas").fieldNames())
                .containsExactly("LeadMoney", "TargetAgreementMoney");
    }

    @Test
    void differIfWhatTheyReferToDiffers() {
        SharedComponents components = new SharedComponents();
        components.add(
                "lead",
                schemas(
                        new JsonObject()
                                .put("Money", object("amount", TEXT))
                                .put("Page", object("total", ref("Money")))
                                .put("Lists", object("pages", ref("Page")))));
        components.add(
                "partner",
                schemas(
                        new JsonObject()
                                .put("Money", object("amount", NUMBER))
                                .put("Page", object("total", ref("Money")))
                                .put("Lists", object("pages", ref("Page")))));
        JsonObject merged = components.merged().getJsonObject("schemas");
        assertThat(merged.fieldNames())
                .containsExactly(
                        "LeadLists",
                        "LeadMoney",
                        "LeadPage",
                        "PartnerLists",
                        "PartnerMoney",
                        "PartnerPage");
        assertThat(merged.getJsonObject("PartnerPage").encode())
                .contains("#/components/schemas/PartnerMoney");
    }

    @Test
    void neverTakeANameThatIsTaken() {
        SharedComponents components = new SharedComponents();
        components.add(
                "lead",
                schemas(
                        new JsonObject()
                                .put("Score", object("a", TEXT))
                                .put("LeadScore", object("b", TEXT))));
        components.add("partner", schemas(new JsonObject().put("Score", object("a", NUMBER))));
        assertThat(components.merged().getJsonObject("schemas").fieldNames())
                .containsExactly("LeadScore", "LeadScore_", "PartnerScore");
    }

    @Test
    void areFoundInDiscriminatorsAndLists() {
        JsonObject part =
                new JsonObject()
                        .put("oneOf", new JsonArray().add(ref("A")).add(ref("B")))
                        .put(
                                "discriminator",
                                new JsonObject()
                                        .put(
                                                "mapping",
                                                new JsonObject()
                                                        .put("a", "#/components/schemas/A")));
        assertThat(References.in(part))
                .containsExactlyInAnyOrder("#/components/schemas/A", "#/components/schemas/B");
        Object renamed =
                References.renamed(
                        part, Map.of("#/components/schemas/A", "#/components/schemas/X"));
        assertThat(String.valueOf(renamed)).doesNotContain("schemas/A").contains("schemas/X");
    }
}
