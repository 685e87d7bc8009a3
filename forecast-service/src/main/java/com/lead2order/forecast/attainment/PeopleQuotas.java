package com.lead2order.forecast.attainment;

import static java.util.stream.Collectors.toSet;

import com.lead2order.forecast.attainment.QuotaRows.QuotaRow;
import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.holder.Share;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The quota of a unit: its own, else the sum of its people's. A person's quota counts in the unit
 * in which the person was on its first day, or on the first day after it on which they were in any:
 * so it counts once on each level, whoever moves, comes or goes, and a year is the sum of its
 * periods.
 *
 * @param own the unit's own quotas
 * @param ofPeople the quotas of each person who was ever in it
 * @param shares when each of them was in the unit
 * @param presence when each of them was in any unit, in order
 */
record PeopleQuotas(
        List<QuotaRow> own,
        Map<UUID, List<QuotaRow>> ofPeople,
        Map<UUID, List<Share>> shares,
        Map<UUID, List<Share>> presence)
        implements HolderQuotas {

    static final HolderQuotas NONE = new PeopleQuotas(List.of(), Map.of(), Map.of(), Map.of());

    @Override
    public List<QuotaRow> in(Period period) {
        var ofUnit = QuotaRows.in(period, own);
        if (ofUnit.stream().anyMatch(row -> row.key().equals(period.key()))) {
            return ofUnit;
        }
        var keys = ofUnit.stream().map(QuotaRow::key).collect(toSet());
        var people =
                ofPeople.keySet().stream()
                        .flatMap(person -> of(person, period).stream())
                        .filter(row ->
                                row.key().equals(period.key())
                                        ? keys.isEmpty()
                                        : !keys.contains(row.key()));
        return Stream.concat(ofUnit.stream(), people).toList();
    }

    @Override
    public List<QuotaRow> of(UUID person, Period period) {
        return QuotaRows.in(period, ofPeople.getOrDefault(person, List.of())).stream()
                .filter(row -> counts(person, row))
                .toList();
    }

    private boolean counts(UUID person, QuotaRow row) {
        var day =
                presence.getOrDefault(person, List.of()).stream()
                        .filter(time -> time.meets(row.from(), row.to()))
                        .map(time -> laterOf(time, row.from()))
                        .min(LocalDate::compareTo)
                        .orElse(row.from());
        return shares.getOrDefault(person, List.of()).stream().anyMatch(s -> s.holdsOn(day));
    }

    private static LocalDate laterOf(Share time, LocalDate day) {
        var from = time.from();
        return from == null || from.isBefore(day) ? day : from;
    }
}
