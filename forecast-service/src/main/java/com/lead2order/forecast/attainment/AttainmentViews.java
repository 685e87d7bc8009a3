package com.lead2order.forecast.attainment;

import com.lead2order.forecast.amount.Told;
import com.lead2order.forecast.attainment.AttainmentView.LastYear;
import com.lead2order.forecast.attainment.AttainmentView.PeriodView;
import com.lead2order.forecast.attainment.Telling.Line;
import com.lead2order.kit.money.Money;
import com.lead2order.kit.money.Ratio;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the views of figures that are told. */
final class AttainmentViews {

    private AttainmentViews() {}

    static AttainmentView of(
            Figure figure,
            Line line,
            Links links,
            @Nullable Money agreed,
            @Nullable LastYear lastYear,
            @Nullable List<AttainmentView> items) {
        var actual = line.actual();
        var quota = line.quota();
        return new AttainmentView(
                figure.holder(),
                figure.part(),
                PeriodView.of(figure.period()),
                quota == null ? null : quota.money(),
                actual.money(),
                ratio(actual, quota),
                reason(quota),
                actual.incomplete(),
                actual.missingOrNull(),
                quota == null ? null : quota.missingOrNull(),
                figure.actual().orders(),
                links.orders(),
                links.entries(),
                agreed,
                ratio(actual, line.agreed()),
                lastYear,
                items);
    }

    /** Of what could be converted; none where the target itself could not be converted whole. */
    private static @Nullable Ratio ratio(Told actual, @Nullable Told target) {
        return target == null || target.incomplete() != null
                ? null
                : Ratio.of(actual.exact(), target.exact());
    }

    private static @Nullable String reason(@Nullable Told quota) {
        if (quota == null) {
            return "no-quota";
        }
        if (quota.incomplete() != null) {
            return "no-rate";
        }
        return quota.exact().signum() == 0 ? "zero-quota" : null;
    }

    static LastYear lastYear(Figure before, Line line) {
        return new LastYear(
                PeriodView.of(before.period()),
                line.actual().money(),
                line.actual().incomplete(),
                line.actual().missingOrNull(),
                before.actual().orders());
    }
}
