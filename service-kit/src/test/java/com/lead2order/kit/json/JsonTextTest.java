package com.lead2order.kit.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.lead2order.kit.rule.RuleViolation;
import com.lead2order.kit.rule.Violation;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON from outside ... */
class JsonTextTest {

    private static final ObjectMapper MAPPER = JsonMapper.builder().findAndAddModules().build();

    static {
        new JsonConventions().customize(MAPPER);
    }

    private final JsonText json = new JsonText(MAPPER);

    enum Kind {
        ORDER,
        RETURN
    }

    record Sent(
            @Nullable String text,
            @Nullable BigDecimal amount,
            @Nullable LocalDate day,
            @Nullable Instant at,
            @Nullable UUID id,
            @Nullable Currency currency,
            @Nullable Kind kind,
            @Nullable Boolean flag,
            @Nullable Integer number,
            @Nullable Long big,
            @Nullable List<Line> lines,
            @Nullable Map<String, LocalDate> days) {}

    record Line(int lineNo, @JsonUnwrapped Price price) {}

    record Price(@Nullable BigDecimal net) {}

    @Nested
    class IsRefused {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    "text     | 1                        | text-expected",
                    "text     | ['a']                    | text-expected",
                    "text     | 'a\\u0000'               | not-storable",
                    "text     | '\\ud800'                | not-storable",
                    "amount   | 1.5                      | decimal-text-expected",
                    "amount   | ''                       | decimal-expected",
                    "amount   | ' '                      | decimal-expected",
                    "amount   | '1e3'                    | decimal-expected",
                    "amount   | '-0'                     | decimal-expected",
                    "amount   | '-0.00'                  | decimal-expected",
                    "amount   | '007'                    | decimal-expected",
                    "day      | '2026-1-31'              | date-expected",
                    "day      | ' '                      | date-expected",
                    "day      | [2026,1,31]              | date-expected",
                    "day      | 20484                    | date-expected",
                    "day      | '2026-01-31T00:00:00Z'   | date-expected",
                    "day      | '+999999999-12-31'       | date-expected",
                    "day      | '2026-02-30'             | no-such-day",
                    "day      | '0000-01-01'             | outside-of-time",
                    "day      | '1899-12-31'             | outside-of-time",
                    "at       | 1234567890123            | instant-expected",
                    "at       | [2026,1,31,12,0]         | instant-expected",
                    "at       | '2026-01-31'             | instant-expected",
                    "at       | '2026-01-31T24:00:00Z'   | no-such-day",
                    "at       | '1000000000-01-01T00:00:00Z' | instant-expected",
                    "at       | '0001-01-01T00:00:00Z'   | outside-of-time",
                    "at       | ''                       | instant-expected",
                    "id       | ''                       | uuid-expected",
                    "id       | ' '                      | uuid-expected",
                    "id       | '\\u0000'                | uuid-expected",
                    "id       | '1-1-1-1-1'              | uuid-expected",
                    "id       | 'AZAAAAAAcACAAAAAAAAA/w==' | uuid-expected",
                    "currency | 'EUR '                   | currency-expected",
                    "currency | 'eur'                    | currency-expected",
                    "currency | 'XXX'                    | currency-expected",
                    "currency | ''                       | currency-expected",
                    "kind     | 'ORDER '                 | unknown-value",
                    "kind     | ''                       | unknown-value",
                    "kind     | 0                        | unknown-value",
                    "flag     | ' '                      | boolean-expected",
                    "flag     | 'true'                   | boolean-expected",
                    "flag     | 1                        | boolean-expected",
                    "number   | -0                       | integer-expected",
                    "number   | 1.0                      | integer-expected",
                    "number   | '1'                      | integer-expected",
                    "number   | ' '                      | integer-expected",
                    "number   | 2147483648               | number-too-large",
                    "big      | 9223372036854775808      | number-too-large",
                    "lines    | {}                       | list-expected",
                    "lines    | ''                       | list-expected",
                    "days     | []                       | object-expected",
                })
        void whereAValueIsOfTheWrongKind(String field, String value, String code) {
            var body = ("{\"" + field + "\":" + value + "}").replace('\'', '"');

            assertThat(violations(body))
                    .extracting(Violation::pointer, Violation::code)
                    .containsExactly(tuple("/" + field, code));
        }

        @Test
        void withAllThatIsUnreadableAtOnce() {
            var body =
                    """
                    {"amount":1, "colour":"red", "lines":[{"lineNo":1},{"net":"x","qty":1},7],
                     "days":{"a/b":"soon"}, "kind":"GIFT", "text":"fine"}
                    """;

            assertThat(violations(body))
                    .extracting(Violation::pointer, Violation::code)
                    .containsExactly(
                            tuple("/amount", "decimal-text-expected"),
                            tuple("/colour", "unknown-field"),
                            tuple("/lines/1/net", "decimal-expected"),
                            tuple("/lines/1/qty", "unknown-field"),
                            tuple("/lines/1/lineNo", "required"),
                            tuple("/lines/2", "object-expected"),
                            tuple("/days/a~1b", "date-expected"),
                            tuple("/kind", "unknown-value"));
        }

        @Test
        void withTheConstantsThatThereAre() {
            assertThat(violations("{\"kind\":\"GIFT\"}").getFirst().message())
                    .isEqualTo("must be one of ORDER, RETURN");
        }

        @Test
        void whereAFieldIsThereTwice() {
            assertThat(violations("{\"lines\":[{\"lineNo\":1,\"lineNo\":2}]}"))
                    .extracting(Violation::pointer, Violation::code)
                    .containsExactly(tuple("/lines/0/lineNo", "field-twice"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"text\":",
                    "{'text':1}",
                    "{} {}",
                    "{\"big\":01}",
                    "{\"big\":NaN}",
                    "\u0000{}",
                    "{\"text\":\"\u0001\"}",
                    "// no\n{}"
                })
        void whereItIsNoJson(String body) {
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> read(body.getBytes(UTF_8)))
                    .satisfies(refusal -> {
                        assertThat(refusal.rule().slug()).isEqualTo("malformed-body");
                        assertThat(refusal.detail())
                                .matches("The body is no JSON from line \\d+, column \\d+ on");
                    });
        }

        @Test
        void whereThereIsNone() {
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> read(" ".getBytes(UTF_8)))
                    .satisfies(refusal ->
                            assertThat(refusal.detail()).isEqualTo("The request needs a body"));
        }

        @Test
        void whereItIsNotUtf8() {
            for (var bytes :
                    List.of(
                            "{\"text\":\"ü\"}".getBytes(Charset.forName("ISO-8859-1")),
                            new byte[] {'{', (byte) 0xc0, (byte) 0x80, '}'},
                            new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80})) {
                assertThatExceptionOfType(RuleViolation.class)
                        .isThrownBy(() -> read(bytes))
                        .satisfies(refusal ->
                                assertThat(refusal.violations())
                                        .extracting(Violation::code)
                                        .containsExactly("not-utf-8"));
            }
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> read("{}".getBytes(UTF_16)));
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> read("{}".getBytes(Charset.forName("UTF-32"))));
        }

        private List<Violation> violations(String body) {
            try {
                read(body.getBytes(UTF_8));
                return List.of();
            } catch (RuleViolation refusal) {
                assertThat(refusal.rule().slug()).isEqualTo("malformed-body");
                return refusal.violations();
            }
        }
    }

    @Test
    void isReadAsItCame() {
        var sent =
                read(
                        """
                        {"text":" e\\u0301 😀 \\ufeff","amount":"-12.50","day":"9999-12-31",
                         "at":"2026-01-31T12:00:00.123456789+01:00","currency":"EUR","kind":"RETURN",
                         "flag":false,"number":-7,"big":9223372036854775807,"lines":[],"days":{},
                         "id":"01900000-0000-7000-8000-00000000000A"}
                        """
                                .getBytes(UTF_8));

        assertThat(sent)
                .isEqualTo(
                        new Sent(
                                " e\u0301 😀 \ufeff",
                                new BigDecimal("-12.50"),
                                LocalDate.of(9999, 12, 31),
                                Instant.parse("2026-01-31T11:00:00.123456Z"),
                                UUID.fromString("01900000-0000-7000-8000-00000000000a"),
                                Currency.getInstance("EUR"),
                                Kind.RETURN,
                                false,
                                -7,
                                Long.MAX_VALUE,
                                List.of(),
                                Map.of()));
    }

    @Test
    void mayBeginWithAByteOrderMark() {
        assertThat(read("\ufeff{\"text\":\"a\"}".getBytes(UTF_8))).isNotNull();
    }

    private @Nullable Sent read(byte[] body) {
        return json.read(body, MAPPER.constructType(Sent.class));
    }
}
