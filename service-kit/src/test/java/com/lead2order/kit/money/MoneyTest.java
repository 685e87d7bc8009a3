package com.lead2order.kit.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown of numbers ... */
class MoneyTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({"1, 1.00", "1.5000, 1.50", "1.2345, 1.2345", "100, 100.00", "-0.1000, -0.10"})
    void hasAtLeastTwoDecimalsOfAnAmountAndNoneThatSayNothing(BigDecimal stored, String shown) {
        assertThat(Money.stored(stored, EUR).amount().toString()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"1.5000, 1.5", "100, 100", "1E+3, 1000", "0.00, 0", "7.00, 7"})
    void isPlainForOtherNumbers(BigDecimal stored, String shown) {
        assertThat(Decimals.plain(stored).toString()).isEqualTo(shown);
    }

    @Test
    void isZeroWithItsDecimals() {
        assertThat(Money.zero(EUR)).isEqualTo(new Money(new BigDecimal("0.00"), EUR));
    }
}
