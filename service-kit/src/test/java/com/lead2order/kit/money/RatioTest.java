package com.lead2order.kit.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ratio ... */
class RatioTest {

    @ParameterizedTest
    @CsvSource({
        "50, 100, 0.500000",
        "1, 3, 0.333333",
        "2, 3, 0.666667",
        "-2, 3, -0.666667",
        "1, 2000000, 0.000001",
        "1, 2000001, 0.000000",
        "120, 100, 1.200000",
        "0, 7, 0.000000"
    })
    void isRoundedOnceHalfUpToSixDecimals(
            BigDecimal dividend, BigDecimal divisor, String expected) {
        assertThat(Ratio.of(dividend, divisor)).hasToString("Ratio[value=" + expected + "]");
    }

    @Test
    void isNothingWhereTheDivisorIsZero() {
        assertThat(Ratio.of(BigDecimal.ONE, new BigDecimal("0.00"))).isNull();
    }

    @Test
    void isWrittenAsANumber() throws JsonProcessingException {
        var json = new ObjectMapper().writeValueAsString(new Ratio(new BigDecimal("0.500000")));

        assertThat(json).isEqualTo("0.500000");
    }

    @Property
    void ofAmountsOfAnySizeIsThere(
            @ForAll @BigRange(min = "-999999999999999", max = "999999999999999") @Scale(4)
                    BigDecimal dividend,
            @ForAll @BigRange(min = "0.0001", max = "999999999999999") @Scale(4)
                    BigDecimal divisor) {
        assertThatNoException().isThrownBy(() -> Ratio.of(dividend, divisor));
    }
}
