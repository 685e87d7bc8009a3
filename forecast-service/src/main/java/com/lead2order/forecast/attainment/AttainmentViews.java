package com.lead2order.forecast.attainment;

import com.lead2order.forecast.amount.Amounts;
import com.lead2order.forecast.attainment.AttainmentView.LastYear;
import com.lead2order.forecast.attainment.AttainmentView.PeriodView;
import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.holder.Holder;
import com.lead2order.kit.money.Money;
import com.lead2order.kit.money.Ratio;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Shows figures in one currency: the quota's, else that of the actuals, else the company's own. */
@ApplicationScoped
class AttainmentViews {

    private final Currency corporate;

    AttainmentViews(@ConfigProperty(name = "lead2order.corporate-currency") String corporate) {
        this.corporate = Currency.getInstance(corporate);
    }

    AttainmentView of(
            Holder holder,
            Period period,
            Figure figure,
            @Nullable Money agreed,
            @Nullable LastYear lastYear,
            @Nullable List<AttainmentView> items) {
        return of(holder, period, figure, OrderLinks.of(holder, period), agreed, lastYear, items);
    }

    AttainmentView of(
            Holder holder,
            Period period,
            Figure figure,
            String orders,
            @Nullable Money agreed,
            @Nullable LastYear lastYear,
            @Nullable List<AttainmentView> items) {
        var quota = figure.quota();
        var actual = figure.actual();
        var currency =
                quota.map(q -> q.amounts().single().orElse(Currency.getInstance(q.currency())))
                        .or(() -> actual.amounts().single())
                        .orElse(corporate);
        var quotaMoney = quota.map(q -> q.amounts().in(currency)).orElse(null);
        var actualMoney = actual.amounts().in(currency);
        return new AttainmentView(
                holder,
                PeriodView.of(period),
                quotaMoney,
                actualMoney,
                ratio(actual.amounts(), quotaMoney),
                reason(quota.isPresent(), quotaMoney, actualMoney),
                actual.orders(),
                orders,
                agreed,
                ratio(actual.amounts(), agreed),
                lastYear,
                items);
    }

    private static @Nullable Ratio ratio(Amounts actual, @Nullable Money target) {
        if (target == null) {
            return null;
        }
        var exact = actual.exactIn(target.currency());
        return exact == null ? null : Ratio.of(exact, target.amount());
    }

    private static @Nullable String reason(
            boolean hasQuota, @Nullable Money quota, @Nullable Money actual) {
        if (actual == null || (hasQuota && quota == null)) {
            return "no-rate";
        }
        if (quota == null) {
            return "no-quota";
        }
        return quota.amount().signum() == 0 ? "zero-quota" : null;
    }

    LastYear lastYear(@Nullable Period before, Map<Period, Figure> byPeriod) {
        if (before == null) {
            return new LastYear(null, null, 0);
        }
        var actual = Objects.requireNonNull(byPeriod.get(before)).actual();
        return new LastYear(
                PeriodView.of(before),
                actual.amounts().in(actual.amounts().single().orElse(corporate)),
                actual.orders());
    }
}
