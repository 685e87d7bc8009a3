package com.lead2order.forecast.attainment;

import com.lead2order.forecast.agreedtarget.AgreedTargets;
import com.lead2order.forecast.amount.Amounts;
import com.lead2order.forecast.attainment.AttainmentView.LastYear;
import com.lead2order.forecast.attainment.AttainmentView.PeriodView;
import com.lead2order.forecast.attainment.QuotaBook.Quotas;
import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.calendar.Periods;
import com.lead2order.forecast.holder.Holder;
import com.lead2order.forecast.holder.HolderType;
import com.lead2order.forecast.holder.Holders;
import com.lead2order.forecast.holder.Team;
import com.lead2order.kit.money.Money;
import com.lead2order.kit.money.Ratio;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Compares what was booked with what was to be achieved. */
@ApplicationScoped
class FindAttainment {

    /** By what the parts of an attainment are grouped. */
    enum GroupBy {
        PERIOD("period"),
        PERSON("person"),
        TERRITORY("territory");

        private final String parameter;

        GroupBy(String parameter) {
            this.parameter = parameter;
        }

        @Override
        public String toString() {
            return parameter;
        }
    }

    private final Periods periods;
    private final Holders holders;
    private final Team team;
    private final Books books;
    private final QuotaBook quotaBook;
    private final AgreedTargets agreedTargets;
    private final Currency corporate;

    FindAttainment(
            Periods periods,
            Holders holders,
            Team team,
            Books books,
            QuotaBook quotaBook,
            AgreedTargets agreedTargets,
            @ConfigProperty(name = "lead2order.corporate-currency") String corporate) {
        this.periods = periods;
        this.holders = holders;
        this.team = team;
        this.books = books;
        this.quotaBook = quotaBook;
        this.agreedTargets = agreedTargets;
        this.corporate = Currency.getInstance(corporate);
    }

    /** The attainment of a holder in a year or period. */
    AttainmentView of(
            Holder holder, Period period, Optional<GroupBy> groupBy, boolean withLastYear) {
        var people = team.people(holder, period.lastDay());
        var byHolder = actualsOf(holder, people, period);
        var actual = sum(byHolder.values());
        var quota = quotaBook.of(holder, period, people);
        var items = groupBy.map(by -> items(by, holder, people, period, byHolder)).orElse(null);
        var lastYear = withLastYear ? lastYear(holder, period) : null;
        return view(
                holder,
                period,
                quota,
                actual,
                OrderLinks.of(holder, period),
                agreed(holder, period),
                lastYear,
                items);
    }

    private Map<UUID, Actual> actualsOf(Holder holder, List<UUID> people, Period period) {
        return holder.type() == HolderType.TERRITORY
                ? books.byHolder(HolderType.TERRITORY, team.territories(holder.id()), period)
                : books.byHolder(HolderType.PERSON, people, period);
    }

    private static Actual sum(Collection<Actual> actuals) {
        return actuals.stream().reduce(Actual.NOTHING, Actual::plus);
    }

    private List<AttainmentView> items(
            GroupBy groupBy,
            Holder holder,
            List<UUID> people,
            Period period,
            Map<UUID, Actual> byHolder) {
        return switch (groupBy) {
            case PERIOD ->
                    periods.of(period).stream()
                            .map(part -> of(holder, part, Optional.empty(), false))
                            .toList();
            case PERSON ->
                    holder.type() == HolderType.TERRITORY
                            ? across(HolderType.PERSON, holder, people, period)
                            : each(people, period, byHolder);
            case TERRITORY ->
                    holder.type() == HolderType.TERRITORY
                            ? parts(holder, period)
                            : across(HolderType.TERRITORY, holder, people, period);
        };
    }

    /** The territories right below one, each with those below it. */
    private List<AttainmentView> parts(Holder territory, Period period) {
        return holders.all(HolderType.TERRITORY, team.parts(territory.id())).values().stream()
                .map(part -> of(part, period, Optional.empty(), false))
                .toList();
    }

    /** The people of a unit, each with their own quota. */
    private List<AttainmentView> each(
            Collection<UUID> people, Period period, Map<UUID, Actual> byPerson) {
        var quotas = quotaBook.each(HolderType.PERSON, people, period);
        return holders.all(HolderType.PERSON, people).values().stream()
                .map(person ->
                        view(
                                person,
                                period,
                                Optional.ofNullable(quotas.get(person.id())),
                                byPerson.getOrDefault(person.id(), Actual.NOTHING),
                                OrderLinks.of(person, period),
                                agreed(person, period),
                                null,
                                null))
                .toList();
    }

    /** What others than the holder's own parts have to do with it; quotas are not for such. */
    private List<AttainmentView> across(
            HolderType other, Holder holder, List<UUID> people, Period period) {
        var own = holder.type() == HolderType.TERRITORY ? HolderType.TERRITORY : HolderType.PERSON;
        var ids = own == HolderType.TERRITORY ? team.territories(holder.id()) : people;
        var actuals = new LinkedHashMap<>(books.byOther(other, own, ids, period));
        return holders.all(other, actuals.keySet()).values().stream()
                .map(part ->
                        view(
                                part,
                                period,
                                Optional.empty(),
                                actuals.getOrDefault(part.id(), Actual.NOTHING),
                                OrderLinks.of(holder, part, period),
                                null,
                                null,
                                null))
                .toList();
    }

    private @Nullable LastYear lastYear(Holder holder, Period period) {
        var before = periods.yearBefore(period).orElse(null);
        if (before == null) {
            return new LastYear(null, null, 0);
        }
        var actual = sum(actualsOf(holder, team.people(holder, before.lastDay()), before).values());
        return new LastYear(
                PeriodView.of(before),
                actual.amounts().in(actual.amounts().single().orElse(corporate)),
                actual.orders());
    }

    private @Nullable Money agreed(Holder holder, Period period) {
        return holder.type() == HolderType.PERSON && period.isYear()
                ? agreedTargets.revenueOf(holder.id(), period.name()).orElse(null)
                : null;
    }

    private AttainmentView view(
            Holder holder,
            Period period,
            Optional<Quotas> quota,
            Actual actual,
            String orders,
            @Nullable Money agreed,
            @Nullable LastYear lastYear,
            @Nullable List<AttainmentView> items) {
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
}
