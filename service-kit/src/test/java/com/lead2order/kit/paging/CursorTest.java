package com.lead2order.kit.paging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.lead2order.kit.rule.RuleViolation;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cursor ... */
class CursorTest {

    private static final String ID = "01900000-0000-7000-8000-000000000001";

    @Test
    void keepsAnyCharacterOfASortValue() {
        var values = List.of("a\u001fb\n\"[,]\" 😀\\", ID);
        var cursor = new Cursor("name", values).text();

        assertThat(Cursor.valuesOf(cursor, "name", sorts("text"))).isEqualTo(values);
    }

    @Test
    void belongsToOneOrder() {
        var cursor = new Cursor("name", List.of("a", ID)).text();

        assertIsRefused(cursor, "-name", "text");
    }

    @ParameterizedTest
    @CsvSource({
        "timestamptz, 2026-01-31 12:00:00.123456+00",
        "timestamptz, 2026-07-31 12:00:00+05:30",
        "date, 2026-01-31",
        "numeric, -1234.5000",
        "bigint, 42",
        "text, ''"
    })
    void holdsWhatPostgresWrites(String type, String value) {
        var cursor = new Cursor("x", List.of(value, ID)).text();

        assertThat(Cursor.valuesOf(cursor, "x", sorts(type))).containsExactly(value, ID);
    }

    @ParameterizedTest
    @CsvSource({
        "timestamptz, yesterday",
        "timestamptz, 2026-02-30 12:00:00+00",
        "timestamptz, 2026-01-31 25:00:00+00",
        "date, 2026-13-01",
        "date, infinity",
        "numeric, NaN",
        "numeric, 1e999999",
        "bigint, 99999999999999999999",
        "uuid, 1-1-1-1-1"
    })
    void isRefusedWithAValueOfTheWrongType(String type, String value) {
        assertIsRefused(new Cursor("x", List.of(value, ID)).text(), "x", type);
    }

    @Test
    void isRefusedWithTextThatCannotBeStored() {
        assertIsRefused(new Cursor("x", List.of("a\u0000", ID)).text(), "x", "text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "!", "null", "[]", "{}", "[1,2]", "[null,null,null]", "[[],{}]", "x"})
    void isRefusedWhereItIsNonsense(String text) {
        assertIsRefused(text, "x", "text");
        assertIsRefused(Base64.getUrlEncoder().encodeToString(text.getBytes(UTF_8)), "x", "text");
    }

    private static void assertIsRefused(String cursor, String sort, String type) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> Cursor.valuesOf(cursor, sort, sorts(type)))
                .satisfies(
                        refusal -> assertThat(refusal.rule().slug()).isEqualTo("invalid-cursor"));
    }

    private static List<ListRequest.Sort> sorts(String type) {
        return List.of(
                new ListRequest.Sort("e.x", type, false),
                new ListRequest.Sort("e.id", "uuid", false));
    }
}
