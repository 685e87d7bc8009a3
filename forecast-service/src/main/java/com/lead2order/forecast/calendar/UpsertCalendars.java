package com.lead2order.forecast.calendar;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.bulk.MasterData;
import com.lead2order.kit.bulk.Sent;
import com.lead2order.kit.bulk.Upserted;
import com.lead2order.kit.bulk.Upserts;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.ExternalRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps fiscal calendars as integrators know them, by external key. */
@ApplicationScoped
class UpsertCalendars implements MasterData<CalendarBody, FiscalCalendar> {

    private final Upserts upserts;
    private final FiscalCalendars calendars;
    private final Caller caller;
    private final Clock clock;

    UpsertCalendars(Upserts upserts, FiscalCalendars calendars, Caller caller, Clock clock) {
        this.upserts = upserts;
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    List<Upserted<CalendarView>> handle(List<Sent> records) {
        return upserts.upsert(this, records).stream()
                .map(result -> result.map(CalendarView::of))
                .toList();
    }

    @Override
    public String collection() {
        return FiscalCalendars.COLLECTION;
    }

    @Override
    public Class<CalendarBody> type() {
        return CalendarBody.class;
    }

    @Override
    public CalendarBody sentAs(FiscalCalendar calendar) {
        return CalendarBody.of(calendar.details());
    }

    @Override
    public List<FiscalCalendar> load(Collection<UUID> ids) {
        return calendars.list("id in ?1", ids);
    }

    @Override
    public UUID idOf(FiscalCalendar calendar) {
        return calendar.id();
    }

    @Override
    public List<ExternalRef> refs(FiscalCalendar calendar) {
        return calendar.details().externalRefs();
    }

    @Override
    public Change<FiscalCalendar> create(CalendarBody body) {
        var calendar =
                new FiscalCalendar(
                        UuidCreator.getTimeOrderedEpoch(),
                        body,
                        caller.personIdOrNull(),
                        clock.instant());
        calendars.add(calendar);
        return new Change<>(
                calendar.id(),
                calendar,
                () ->
                        CalendarContract.messageFor(
                                new CalendarEvent.SetUp(calendar.id()), calendar));
    }

    @Override
    public Optional<Change<FiscalCalendar>> change(FiscalCalendar calendar, CalendarBody body) {
        return calendar.change(
                        body,
                        calendars.usedKeys(calendar),
                        caller.personIdOrNull(),
                        clock.instant())
                .map(changed -> {
                    calendars.keepPeriods(calendar);
                    return new Change<>(
                            calendar.id(),
                            calendar,
                            () -> CalendarContract.messageFor(changed, calendar));
                });
    }
}
