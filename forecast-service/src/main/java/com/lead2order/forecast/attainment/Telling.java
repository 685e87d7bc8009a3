package com.lead2order.forecast.attainment;

import com.lead2order.forecast.amount.Amounts;
import com.lead2order.forecast.amount.Told;
import com.lead2order.forecast.attainment.Bookings.Ask;
import com.lead2order.forecast.attainment.Bookings.Converted;
import com.lead2order.forecast.attainment.Bookings.Target;
import com.lead2order.forecast.exchangerate.Rates;
import com.lead2order.forecast.exchangerate.Rates.On;
import com.lead2order.kit.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells each figure in one currency. Actuals convert at the rate of the day on which they count,
 * quotas and agreed targets at that of the first day of their period.
 */
@ApplicationScoped
class Telling {

    /** A figure that is to be told, from where its bookings are, and in which currency. */
    record Asked(Figure figure, Ask ask, Currency currency, @Nullable Money agreed) {}

    /** A figure as it is told. */
    record Line(Told actual, @Nullable Told quota, @Nullable Told agreed) {}

    private final Bookings bookings;
    private final Rates rates;

    Telling(Bookings bookings, Rates rates) {
        this.bookings = bookings;
        this.rates = rates;
    }

    Map<Figure, Line> tell(Collection<Asked> all) {
        var converted = converted(all);
        var known = rates.of(neededRates(all));
        var lines = new IdentityHashMap<Figure, Line>();
        for (var asked : all) {
            var figure = asked.figure();
            var agreed = asked.agreed();
            lines.put(
                    figure,
                    new Line(
                            actual(asked, converted.getOrDefault(asked.ask(), Map.of())),
                            figure.quota().isEmpty() ? null : quota(asked, known),
                            agreed == null
                                    ? null
                                    : told(
                                            asked.currency(),
                                            List.of(
                                                    new Dated(
                                                            agreed.amount(),
                                                            agreed.currency().getCurrencyCode(),
                                                            figure.period().from())),
                                            known)));
        }
        return lines;
    }

    private Map<Ask, Map<Target, Map<String, Converted>>> converted(Collection<Asked> all) {
        var targets = new IdentityHashMap<Ask, LinkedHashSet<Target>>();
        for (var asked : all) {
            var figure = asked.figure();
            var code = asked.currency().getCurrencyCode();
            for (var group : figure.groups()) {
                if (!figure.of(group).amounts().others(code).isEmpty()) {
                    targets.computeIfAbsent(asked.ask(), _ -> new LinkedHashSet<>())
                            .add(new Target(figure.period(), group, code));
                }
            }
        }
        var converted = new IdentityHashMap<Ask, Map<Target, Map<String, Converted>>>();
        targets.forEach((ask, wanted) -> converted.put(ask, bookings.converted(ask, wanted)));
        return converted;
    }

    private static Told actual(Asked asked, Map<Target, Map<String, Converted>> converted) {
        var figure = asked.figure();
        var code = asked.currency().getCurrencyCode();
        var sum = BigDecimal.ZERO;
        var missing = Amounts.none();
        for (var group : figure.groups()) {
            sum = sum.add(figure.of(group).amounts().in(code));
            var others = converted.getOrDefault(new Target(figure.period(), group, code), Map.of());
            for (var other : others.entrySet()) {
                sum = sum.add(other.getValue().amount());
                missing = missing.plus(Amounts.of(other.getValue().missing(), other.getKey()));
            }
        }
        return new Told(asked.currency(), sum, missing);
    }

    /** An amount and the day whose rate is its. */
    private record Dated(BigDecimal amount, String currency, LocalDate day) {}

    private static List<Dated> quotaParts(Figure figure) {
        return figure.quota().stream()
                .map(row -> new Dated(row.amount(), row.currency(), row.from()))
                .toList();
    }

    private static Told quota(Asked asked, Map<On, BigDecimal> known) {
        return told(asked.currency(), quotaParts(asked.figure()), known);
    }

    private static Told told(Currency currency, List<Dated> parts, Map<On, BigDecimal> known) {
        var sum = BigDecimal.ZERO;
        var missing = Amounts.none();
        for (var part : parts) {
            var rate =
                    part.currency().equals(currency.getCurrencyCode())
                            ? BigDecimal.ONE
                            : known.get(
                                    new On(
                                            part.currency(),
                                            currency.getCurrencyCode(),
                                            part.day()));
            if (rate == null) {
                missing = missing.plus(Amounts.of(part.amount(), part.currency()));
            } else {
                sum = sum.add(part.amount().multiply(rate));
            }
        }
        return new Told(currency, sum, missing);
    }

    private static List<On> neededRates(Collection<Asked> all) {
        var needed = new ArrayList<On>();
        for (var asked : all) {
            var code = asked.currency().getCurrencyCode();
            var parts = new ArrayList<>(quotaParts(asked.figure()));
            var agreed = asked.agreed();
            if (agreed != null) {
                parts.add(
                        new Dated(
                                agreed.amount(),
                                agreed.currency().getCurrencyCode(),
                                asked.figure().period().from()));
            }
            parts.stream()
                    .filter(part -> !part.currency().equals(code))
                    .forEach(part -> needed.add(new On(part.currency(), code, part.day())));
        }
        return needed;
    }
}
