package com.lead2order.forecast.amount;

import com.lead2order.kit.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A sum per currency. Currencies are not mixed: without a rate there is no common sum. */
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

    /** The exact sum in a currency; null where a part of it is in another. */
    public @Nullable BigDecimal exactIn(Currency currency) {
        var others = new ArrayList<>(byCurrency.keySet());
        var code = currency.getCurrencyCode();
        others.remove(code);
        return others.isEmpty() ? byCurrency.getOrDefault(code, BigDecimal.ZERO) : null;
    }

    /** The sum in a currency, to four decimals; null where a part of it is in another. */
    public @Nullable Money in(Currency currency) {
        var exact = exactIn(currency);
        return exact == null
                ? null
                : Money.stored(exact.setScale(Money.SCALE, RoundingMode.HALF_UP), currency);
    }
}
