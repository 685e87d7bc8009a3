package com.lead2order.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.lead2order.kit.rule.NotReadable;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A day or an instant from outside ... */
class KnownTimeTest {

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2024-02-29", "9999-12-31"})
    void isReadWithinTheSpan(String day) {
        assertThat(KnownTime.day(day)).isEqualTo(LocalDate.parse(day));
        assertThat(KnownTime.contains(LocalDate.parse(day))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1899-12-31, outside-of-time",
        "2026-02-30, no-such-day",
        "2026-2-3, date-expected",
        "+2026-02-03, date-expected",
        "2026-02-03T00:00:00Z, date-expected"
    })
    void isRefusedWhereItIsNoDayOfTheSpan(String text, String code) {
        assertThatExceptionOfType(NotReadable.class)
                .isThrownBy(() -> KnownTime.day(text))
                .satisfies(refusal -> assertThat(refusal.at("from").code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T12:00:00Z, 2026-01-31T12:00:00Z",
        "2026-01-31T12:00:00.123456789+01:00, 2026-01-31T11:00:00.123456Z",
        "1900-01-01T00:00:00Z, 1900-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999Z"
    })
    void isKeptToTheMicrosecond(String text, Instant instant) {
        assertThat(KnownTime.instant(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "1900-01-01T00:00:00+01:00, outside-of-time",
        "9999-12-31T23:59:59-01:00, outside-of-time",
        "2026-02-30T00:00:00Z, no-such-day",
        "2026-01-31T12:00Z, instant-expected",
        "2026-01-31 12:00:00Z, instant-expected"
    })
    void isRefusedWhereItIsNoInstantOfTheSpan(String text, String code) {
        assertThatExceptionOfType(NotReadable.class)
                .isThrownBy(() -> KnownTime.instant(text))
                .satisfies(refusal -> assertThat(refusal.at("from").code()).isEqualTo(code));
    }

    @Test
    void thatWasComputedMayLieOutside() {
        assertThat(KnownTime.contains(KnownTime.FIRST_DAY.minusDays(1))).isFalse();
        assertThat(KnownTime.contains(KnownTime.LAST_DAY.plusDays(1))).isFalse();
    }
}
