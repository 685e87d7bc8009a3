package com.lead2order.agreement.known;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.agreement.known.CalendarFeed.CalendarV1;
import com.lead2order.kit.feed.FeedTable;
import com.lead2order.kit.feed.FeedTables;
import com.lead2order.kit.feed.TableFeed;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Keeps the fiscal years of calendars. */
@Singleton
class CalendarFeed extends TableFeed<CalendarV1> {

    /** What this service reads of a published calendar. */
    record CalendarV1(UUID id, String code, JsonNode years) {}

    private static final FeedTable<CalendarV1> TABLE =
            FeedTable.of("known_calendar", CalendarV1.class)
                    .column("code", "text", CalendarV1::code)
                    .column("years", "jsonb", CalendarV1::years);

    CalendarFeed(FeedTables tables) {
        super(tables, "calendar-feed", "fiscal-calendars", TABLE);
    }
}
