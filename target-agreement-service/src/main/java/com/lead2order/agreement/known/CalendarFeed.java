package com.lead2order.agreement.known;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.IncomingEvents;
import com.lead2order.kit.event.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Keeps the fiscal years of calendars from the topic {@code fiscal-calendars}. */
@ApplicationScoped
class CalendarFeed implements ReadModel {

    record CalendarV1(UUID id, String code, JsonNode years) {}

    private final Session session;

    CalendarFeed(Session session) {
        this.session = session;
    }

    @Override
    public String name() {
        return "calendar-feed";
    }

    @Override
    public String topic() {
        return "fiscal-calendars";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        var newest = IncomingEvents.newestPerKey(events);
        Columns.forgetGone(session, "known_calendar", newest);
        for (var event : newest) {
            if (!event.isTombstone()) {
                upsert(event.data(CalendarV1.class), event.aggregateVersion());
            }
        }
    }

    /** One by one: an installation has a handful of calendars. */
    private void upsert(CalendarV1 calendar, long version) {
        session.createNativeMutationQuery(
                        """
                        insert into known_calendar (id, version, code, years)
                        values (:id, :version, :code, cast(:years as jsonb))
                        on conflict (id) do update set version = excluded.version, code = excluded.code,
                            years = excluded.years
                        where excluded.version > known_calendar.version
                        """)
                .setParameter("id", calendar.id())
                .setParameter("version", version)
                .setParameter("code", calendar.code())
                .setParameter("years", calendar.years().toString())
                .executeUpdate();
    }

    @Override
    public void clear() {
        session.createNativeMutationQuery("delete from known_calendar").executeUpdate();
    }
}
