package com.lead2order.forecast.attainment;

import com.lead2order.forecast.attainment.QuotaRows.QuotaRow;
import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.holder.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The quota of a territory: its own, else the sum of those below it on the quotas' first days. One
 * that lies between and has a quota of its own stands for all below it.
 *
 * @param quotas of the territory and of all that were ever below it
 * @param parents what lay above each of them, and when
 */
record TerritoryQuotas(UUID root, Map<UUID, List<QuotaRow>> quotas, Map<UUID, Terms> parents)
        implements HolderQuotas {

    @Override
    public List<QuotaRow> in(Period period) {
        return below(root, period);
    }

    /** What a part right below brings along. */
    @Override
    public List<QuotaRow> of(UUID part, Period period) {
        return below(part, period).stream()
                .filter(row -> above(part, row.from()).filter(root::equals).isPresent())
                .toList();
    }

    private List<QuotaRow> below(UUID top, Period period) {
        var counted = new ArrayList<QuotaRow>();
        quotas.forEach((territory, rows) ->
                QuotaRows.in(period, rows).stream()
                        .filter(row -> isCounted(territory, row, top, period))
                        .forEach(counted::add));
        return counted;
    }

    private boolean isCounted(UUID territory, QuotaRow row, UUID top, Period period) {
        var at = territory;
        while (!at.equals(top)) {
            var above = above(at, row.from());
            if (above.isEmpty() || standsForIt(above.get(), row, period)) {
                return false;
            }
            at = above.get();
        }
        return true;
    }

    private Optional<UUID> above(UUID territory, LocalDate day) {
        var terms = parents.get(territory);
        return terms == null ? Optional.empty() : terms.on(day);
    }

    private boolean standsForIt(UUID above, QuotaRow row, Period period) {
        return QuotaRows.in(period, quotas.getOrDefault(above, List.of())).stream()
                .anyMatch(other ->
                        other.isOnYear() || row.isOnYear() || other.key().equals(row.key()));
    }
}
