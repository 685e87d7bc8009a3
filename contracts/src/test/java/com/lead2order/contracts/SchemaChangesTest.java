package com.lead2order.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A change of a schema ... */
class SchemaChangesTest {

    private static final String RELEASED =
            """
            {"title": "order", "type": "object", "required": ["id", "lines"],
             "properties": {
               "id": {"type": "string", "format": "uuid"},
               "status": {"type": "string", "enum": ["OPEN", "DONE"]},
               "note": {"type": ["string", "null"]},
               "total": {"$ref": "#/$defs/money"},
               "lines": {"type": "array", "items": {
                 "type": "object", "required": ["qty"],
                 "properties": {"qty": {"type": "string", "pattern": "^[0-9]+$"}}}},
               "owner": {"oneOf": [{"type": "null"}, {"type": "object", "properties": {"id": {"type": "string"}}}]},
               "exact": {"type": "object", "additionalProperties": false, "properties": {}}},
             "$defs": {"money": {"type": "object", "properties": {"amount": {"type": "string"}}}}}
            """;

    @Test
    void isFineWhereNothingChanges() {
        assertThat(changed("", "")).isEmpty();
    }

    @Test
    void isFineWhereAnOptionalPropertyIsAdded() {
        assertThat(changed("\"note\":", "\"channel\": {\"type\": \"string\"}, \"note\":"))
                .isEmpty();
        assertThat(changed("{\"qty\":", "{\"unit\": {\"type\": \"string\"}, \"qty\":")).isEmpty();
        assertThat(changed("{\"amount\":", "{\"currency\": {}, \"amount\":")).isEmpty();
    }

    @Test
    void isFineWhereOnlyWordsChange() {
        assertThat(changed("\"title\": \"order\"", "\"description\": \"An order\"")).isEmpty();
    }

    @Test
    void isFineWhereOnlyTheOrderOfAListWithoutOrderChanges() {
        assertThat(changed("[\"id\", \"lines\"]", "[\"lines\", \"id\"]")).isEmpty();
        assertThat(changed("[\"string\", \"null\"]", "[\"null\", \"string\"]")).isEmpty();
        assertThat(changed("{\"type\": \"array\"", "{\"type\": [\"array\"]")).isEmpty();
    }

    @Test
    void isRefusedWhereAPropertyIsRemoved() {
        assertThat(changed("\"note\": {\"type\": [\"string\", \"null\"]},", ""))
                .containsExactly("/properties/note is gone");
    }

    @Test
    void isRefusedWhereAPropertyBecomesRequired() {
        assertThat(changed("[\"id\", ", "[\"id\", \"note\", "))
                .containsExactly("/required: note is required now; older messages lack it");
        assertThat(
                        changed(
                                "\"note\":",
                                "\"channel\": {}, \"note\":",
                                "[\"id\"",
                                "[\"channel\", \"id\""))
                .containsExactly("/required: channel is required now; older messages lack it");
    }

    @Test
    void isRefusedWhereAPropertyMayBeLeftOut() {
        assertThat(changed("[\"id\", ", "["))
                .containsExactly("/required: id may be left out now; readers rely on it");
        assertThat(changed("\"required\": [\"qty\"],", ""))
                .containsExactly(
                        "/properties/lines/items/required: qty may be left out now; readers rely on it");
    }

    @Test
    void isRefusedWhereATypeIsNarrowedOrWidened() {
        assertThat(changed("[\"string\", \"null\"]", "\"string\""))
                .containsExactly(
                        "/properties/note/type: type null is gone; older messages have it");
        assertThat(
                        changed(
                                "{\"type\": \"string\", \"format\"",
                                "{\"type\": [\"string\", \"null\"], \"format\""))
                .containsExactly("/properties/id/type: type null is new; readers do not know it");
    }

    @Test
    void isRefusedWhereValuesComeOrGo() {
        assertThat(changed("[\"OPEN\", \"DONE\"]", "[\"OPEN\"]"))
                .containsExactly(
                        "/properties/status/enum: value DONE is gone; older messages have it");
        assertThat(changed("[\"OPEN\", ", "[\"OPEN\", \"PAUSED\", "))
                .containsExactly(
                        "/properties/status/enum: value PAUSED is new; readers do not know it");
        assertThat(changed(", \"enum\": [\"OPEN\", \"DONE\"]", ""))
                .containsExactly(
                        "/properties/status/enum was [\"OPEN\",\"DONE\"] and is not there");
    }

    @Test
    void isRefusedWhereAFormatOrAPatternChanges() {
        assertThat(changed(", \"format\": \"uuid\"", ""))
                .containsExactly("/properties/id/format was \"uuid\" and is not there");
        assertThat(changed("^[0-9]+$", "^[0-9]{1,3}$"))
                .containsExactly(
                        "/properties/lines/items/properties/qty/pattern was \"^[0-9]+$\" and is \"^[0-9]{1,3}$\"");
        assertThat(
                        changed(
                                "{\"type\": [\"string\", \"null\"]",
                                "{\"maxLength\": 9, \"type\": [\"string\", \"null\"]"))
                .containsExactly("/properties/note/maxLength was not there and is 9");
    }

    @Test
    void isRefusedInsideOfAlternativesAndSharedParts() {
        assertThat(changed("{\"id\": {\"type\": \"string\"}}", "{}"))
                .containsExactly("/properties/owner/oneOf/1/properties/id is gone");
        assertThat(changed("{\"type\": \"null\"}, ", ""))
                .singleElement()
                .asString()
                .startsWith("/properties/owner/oneOf was [");
        assertThat(changed("{\"amount\":", "{\"value\":"))
                .containsExactly("/$defs/money/properties/amount is gone");
        assertThat(changed("#/$defs/money", "money.v1.schema.json"))
                .containsExactly(
                        "/properties/total/$ref was \"#/$defs/money\" and is \"money.v1.schema.json\"");
    }

    @Test
    void isRefusedWhereThereWasSaidToBeNothingElse() {
        assertThat(changed("false, \"properties\": {}", "false, \"properties\": {\"more\": {}}"))
                .containsExactly(
                        "/properties/exact/properties/more is new, and the schema forbade others");
    }

    /** The incompatible changes where each first text of a pair is replaced by the second. */
    private static List<String> changed(String... pairs) {
        var current = RELEASED;
        for (int i = 0; i < pairs.length; i += 2) {
            assertThat(current).contains(pairs[i]);
            current = current.replace(pairs[i], pairs[i + 1]);
        }
        try {
            return SchemaChanges.incompatible(
                    Json.MAPPER.readTree(RELEASED),
                    Json.MAPPER.readTree(pairs[0].isEmpty() ? RELEASED : current));
        } catch (JsonProcessingException e) {
            throw new AssertionError("this is no JSON: " + current, e);
        }
    }
}
