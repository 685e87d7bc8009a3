package com.lead2order.forecast.calendar;

import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.event.Journal;
import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.reference.ExternalRefs;
import com.lead2order.kit.sql.Scalars;
import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** All fiscal calendars. */
@ApplicationScoped
class FiscalCalendars implements PanacheRepositoryBase<FiscalCalendar, UUID> {

    static final String COLLECTION = "fiscal-calendars";

    private static final Listing<FiscalCalendar> LISTING =
            Listing.ofAll(FiscalCalendar.class, "fiscal_calendar", CalendarView.class)
                    .filter("code", Filter.equalTo("e.code"))
                    .filter("updatedSince", Filter.since("e.updated_at"))
                    .filter("externalRef", Filter.externalRef(COLLECTION))
                    .sort("name", "e.name", "text")
                    .sort("code", "e.code", "text")
                    .sort("updatedAt", "e.updated_at", "timestamptz")
                    .defaultSort("name");

    private final Lists lists;
    private final Journal journal;
    private final ExternalRefs externalRefs;
    private final Session session;
    private final List<PeriodUse> uses;

    FiscalCalendars(
            Lists lists,
            Journal journal,
            ExternalRefs externalRefs,
            Session session,
            @All List<PeriodUse> uses) {
        this.lists = lists;
        this.journal = journal;
        this.externalRefs = externalRefs;
        this.session = session;
        this.uses = uses;
    }

    Page<CalendarView> page(UriInfo uri) {
        return lists.page(LISTING, uri, CalendarView::of);
    }

    FiscalCalendar known(UUID id) {
        return findByIdOptional(id).orElseThrow(CalendarRule.CALENDAR_MUST_EXIST::violated);
    }

    FiscalCalendar forChange(UUID id, IfMatch ifMatch) {
        var calendar = known(id);
        ifMatch.require(calendar.version());
        return calendar;
    }

    Set<String> usedKeys(FiscalCalendar calendar) {
        var used = new HashSet<String>();
        uses.forEach(use -> used.addAll(use.usedKeys(calendar.details().code())));
        return used;
    }

    void add(FiscalCalendar calendar) {
        var taken =
                Scalars.query(
                                session,
                                "select 1 from fiscal_calendar where code = :code",
                                Integer.class)
                        .setParameter("code", calendar.details().code())
                        .getResultList();
        if (!taken.isEmpty()) {
            throw CalendarRule.CODE_MUST_BE_FREE.violatedAt("/code", "taken");
        }
        persist(calendar);
        keepPeriods(calendar);
    }

    void save(FiscalCalendar calendar, CalendarEvent event) {
        journal.record(() -> CalendarContract.messageFor(event, calendar));
        externalRefs.assign(COLLECTION, calendar.id(), calendar.details().externalRefs());
    }

    /** Keeps years and periods as rows too, so that other features find them by name. */
    void keepPeriods(FiscalCalendar calendar) {
        flush();
        var code = calendar.details().code();
        session.createNativeMutationQuery("delete from fiscal_period where calendar_code = :code")
                .setParameter("code", code)
                .executeUpdate();
        var rows = new ArrayList<Row>();
        for (var year : calendar.details().years()) {
            rows.add(new Row(year.key(), year.key(), year.from(), year.to(), null));
            for (var p : year.periods()) {
                rows.add(new Row(p.key(), year.key(), p.from(), p.to(), p.closedOn()));
            }
        }
        session.createNativeMutationQuery(
                        """
                        insert into fiscal_period (calendar_code, key, year_key, valid_from, valid_to, closed_on)
                        select :code, key, year_key, valid_from, valid_to, closed_on
                        from unnest(cast(:keys as text[]), cast(:yearKeys as text[]), cast(:froms as date[]),
                                    cast(:tos as date[]), cast(:closed as date[]))
                            period(key, year_key, valid_from, valid_to, closed_on)
                        """)
                .setParameter("code", code)
                .setParameter("keys", rows.stream().map(Row::key).toArray(String[]::new))
                .setParameter("yearKeys", rows.stream().map(Row::yearKey).toArray(String[]::new))
                .setParameter("froms", days(rows.stream().map(Row::from).toList()))
                .setParameter("tos", days(rows.stream().map(Row::to).toList()))
                .setParameter("closed", days(rows.stream().map(Row::closedOn).toList()))
                .executeUpdate();
    }

    private record Row(
            String key,
            String yearKey,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate closedOn) {}

    private static String[] days(List<? extends @Nullable LocalDate> days) {
        return days.stream().map(day -> Objects.toString(day, null)).toArray(String[]::new);
    }
}
