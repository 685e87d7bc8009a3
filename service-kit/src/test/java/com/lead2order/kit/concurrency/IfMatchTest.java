package com.lead2order.kit.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The version that a caller has seen ... */
class IfMatchTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "*", " * ", "\"1\", \"3\""})
    void letsAChangeOfItGoOn(String header) {
        assertThatNoException().isThrownBy(() -> new IfMatch(header).require(3));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void isAskedForWhereItIsMissing(@Nullable String header) {
        assertRefused(header, RequestRule.IF_MATCH_REQUIRED, "\"3\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "W/\"3\"", "\"1\", \"2\""})
    void isToldWhereItIsAnother(String header) {
        assertRefused(header, RequestRule.STALE_VERSION, "\"3\"");
    }

    @ParameterizedTest
    @CsvSource({"3", "abc"})
    void mustBeWrittenAsATag(String header) {
        assertRefused(header, RequestRule.INVALID_HEADER, null);
    }

    private static void assertRefused(
            @Nullable String header, RequestRule rule, @Nullable String currentTag) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new IfMatch(header).require(3))
                .satisfies(refusal -> {
                    assertThat(refusal.rule()).isEqualTo(rule);
                    assertThat(refusal.currentETag()).isEqualTo(currentTag);
                });
    }
}
