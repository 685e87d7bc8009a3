package com.lead2order.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.lead2order.kit.rule.NotReadable;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A single value from outside ... */
class PlainValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "12.50", "0.0001", "123456789012345678901234567890"})
    void mayBeAPlainDecimal(String text) {
        assertThat(PlainValues.decimal(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0", "-0.00", "01", "1.", ".5", "1e3", "+1", "1,5", "", "NaN", "٣"})
    void isNoDecimalInAnyOtherForm(String text) {
        assertNotReadable(PlainValues::decimal, text, "decimal-expected");
    }

    @Test
    void mayBeAUuid() {
        assertThat(PlainValues.uuid("01900000-0000-7000-8000-0000000000aB"))
                .hasToString("01900000-0000-7000-8000-0000000000ab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "0190000000007000800000000000000a", "x", ""})
    void isNoUuidInAnyOtherForm(String text) {
        assertNotReadable(PlainValues::uuid, text, "uuid-expected");
    }

    @Test
    void mayBeAFlag() {
        assertThat(PlainValues.flag("true")).isTrue();
        assertThat(PlainValues.flag("false")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUE", "1", "yes", ""})
    void isNoFlagInAnyOtherForm(String text) {
        assertNotReadable(PlainValues::flag, text, "boolean-expected");
    }

    @Test
    void mayBeACurrency() {
        assertThat(PlainValues.currency("CHF").getCurrencyCode()).isEqualTo("CHF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XAU", "XXX", "XTS", "EURO", "QQQ", "eur", ""})
    void isNoCurrencyThatNobodyPaysIn(String text) {
        assertNotReadable(PlainValues::currency, text, "currency-expected");
    }

    @Test
    void isNoTextThatCannotBeStored() {
        assertThat(PlainValues.text("a\nb")).isEqualTo("a\nb");
        assertNotReadable(PlainValues::text, "a\u0000b", "not-storable");
    }

    private static void assertNotReadable(Function<String, ?> reader, String text, String code) {
        assertThatExceptionOfType(NotReadable.class)
                .isThrownBy(() -> reader.apply(text))
                .satisfies(refusal -> assertThat(refusal.at("x").code()).isEqualTo(code));
    }
}
