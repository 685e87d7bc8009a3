package com.lead2order.forecast.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmountsTest {

    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void addUpInOneCurrency() {
        var sum = Amounts.sum(List.of(amounts("1.25", "USD"), amounts("2.5", "USD")));
        assertThat(sum.in("USD")).isEqualByComparingTo("3.75");
        assertThat(sum.single()).contains(USD);
    }

    @Test
    void keepCurrenciesApart() {
        var sum = amounts("1", "USD").plus(amounts("1", "EUR"));
        assertThat(sum.in("USD")).isEqualByComparingTo("1");
        assertThat(sum.others("USD")).containsOnlyKeys("EUR");
        assertThat(sum.single()).isEmpty();
    }

    @Test
    void forgetACurrencyThatCancelsOut() {
        var sum =
                Amounts.sum(
                        List.of(amounts("1", "USD"), amounts("5", "EUR"), amounts("-1", "USD")));
        assertThat(sum.in("EUR")).isEqualByComparingTo("5");
    }

    @Test
    void roundOnceAndHalfUp() {
        assertThat(amounts("0.00005", "USD").list())
                .singleElement()
                .satisfies(money -> assertThat(money.amount()).isEqualByComparingTo("0.0001"));
    }

    private static Amounts amounts(String amount, String currency) {
        return Amounts.of(new BigDecimal(amount), currency);
    }
}
