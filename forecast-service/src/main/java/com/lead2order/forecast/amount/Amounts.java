package com.lead2order.forecast.amount;

import com.lead2order.kit.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A sum per currency. */
public final class Amounts {

    private final Map<String, BigDecimal> byCurrency;

    private Amounts(Map<String, BigDecimal> byCurrency) {
        this.byCurrency = byCurrency;
    }

    /** Nothing, in no currency. */
    public static Amounts none() {
        return new Amounts(Map.of());
    }

    /** An amount in a currency; a zero has none. */
    public static Amounts of(BigDecimal amount, String currency) {
        return amount.signum() == 0 ? none() : new Amounts(Map.of(currency, amount));
    }

    /** An amount in its currency. */
    public static Amounts of(Money money) {
        return of(money.amount(), money.currency().getCurrencyCode());
    }

    /** Both sums, currency by currency. */
    public Amounts plus(Amounts other) {
        var sum = new TreeMap<>(byCurrency);
        other.byCurrency.forEach(
                (currency, amount) -> sum.merge(currency, amount, BigDecimal::add));
        sum.values().removeIf(amount -> amount.signum() == 0);
        return new Amounts(sum);
    }

    /** Whether there is nothing in any currency. */
    public boolean isNone() {
        return byCurrency.isEmpty();
    }

    /** The sum of all. */
    public static Amounts sum(List<Amounts> all) {
        return all.stream().reduce(none(), Amounts::plus);
    }

    /** The currency where there is exactly one. */
    public Optional<Currency> single() {
        return byCurrency.size() == 1
                ? byCurrency.keySet().stream().findFirst().map(Currency::getInstance)
                : Optional.empty();
    }

    /** What is in a currency. */
    public BigDecimal in(String currency) {
        return byCurrency.getOrDefault(currency, BigDecimal.ZERO);
    }

    /** The amounts in other currencies than the given one. */
    public Map<String, BigDecimal> others(String currency) {
        var others = new TreeMap<>(byCurrency);
        others.remove(currency);
        return others;
    }

    /** Each amount, to four decimals. */
    public List<Money> list() {
        return byCurrency.entrySet().stream()
                .map(amount -> money(amount.getValue(), Currency.getInstance(amount.getKey())))
                .toList();
    }

    static Money money(BigDecimal exact, Currency currency) {
        return Money.stored(exact.setScale(Money.SCALE, RoundingMode.HALF_UP), currency);
    }
}
