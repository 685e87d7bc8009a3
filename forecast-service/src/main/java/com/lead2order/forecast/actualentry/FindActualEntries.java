package com.lead2order.forecast.actualentry;

import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.holder.Holder;
import com.lead2order.forecast.holder.HolderType;
import com.lead2order.forecast.holder.Share;
import com.lead2order.forecast.holder.Team;
import com.lead2order.forecast.holder.VisibleCredits;
import com.lead2order.forecast.known.LineFilter;
import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.visibility.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists the entries behind a figure: the same that the figure adds up, by the same rules. */
@ApplicationScoped
class FindActualEntries {

    static final String[] PARAMETERS = {
        "person",
        "unit",
        "territory",
        "period",
        "personId",
        "territoryId",
        "accountId",
        "productId",
        "productGroupId",
        "includeSubgroups",
        "orderId",
        "limit",
        "cursor",
        "count",
        "sort",
        "fields"
    };

    /** What is asked for together with others, in {@link #page}. */
    private static final Filter READ_ELSEWHERE =
            Filter.textWhere("cast(:value as text) is not null");

    private static final Listing<ActualEntry> TOTALS = listing(ActualEntry.class, "actual_entry");

    private static final Listing<ActualLineEntry> LINES =
            listing(ActualLineEntry.class, "actual_line_entry");

    private static final String SCOPE =
            """
            e.holder_type = :type
              and e.holder_id = any(cast(:counted as uuid[]))
              and exists (select from unnest(cast(:counted as uuid[]), cast(:begins as date[]), cast(:ends as date[]))
                      s(counted, valid_from, valid_to)
                  where s.counted = e.holder_id and (s.valid_from is null or e.order_date >= s.valid_from)
                    and (s.valid_to is null or e.order_date < s.valid_to))
              and case when e.late_in @> array[cast(:calendar as text)] then e.booked_on else e.due_date end >= :first
              and case when e.late_in @> array[cast(:calendar as text)] then e.booked_on else e.due_date end < :last\
            """;

    private final Lists lists;
    private final Team team;
    private final VisibleCredits visibleCredits;

    FindActualEntries(Lists lists, Team team, VisibleCredits visibleCredits) {
        this.lists = lists;
        this.team = team;
        this.visibleCredits = visibleCredits;
    }

    private static <E> Listing<E> listing(Class<E> entity, String table) {
        return Listing.ofAll(entity, table, ActualEntryView.class)
                .filter("person", READ_ELSEWHERE)
                .filter("unit", READ_ELSEWHERE)
                .filter("territory", READ_ELSEWHERE)
                .filter("period", READ_ELSEWHERE)
                .filter("personId", part(HolderType.PERSON, "o.person_id"))
                .filter("territoryId", part(HolderType.TERRITORY, "o.territory_id"))
                .filter("accountId", READ_ELSEWHERE)
                .filter("productId", READ_ELSEWHERE)
                .filter("productGroupId", READ_ELSEWHERE)
                .filter("includeSubgroups", READ_ELSEWHERE)
                .filter("orderId", Filter.id("e.order_id"))
                .sort("dueDate", "e.due_date", "date")
                .sort("bookedOn", "e.booked_on", "date")
                .defaultSort("dueDate");
    }

    /** Those of totals of orders, or of lines where some lines are asked for. */
    Page<ActualEntryView> page(UriInfo uri, Holder holder, Period period, LineFilter lines) {
        var scope = scope(holder, period).and(visible(holder)).and(lines.condition());
        var calendar = period.calendarCode();
        return lines.isAll()
                ? lists.page(TOTALS, uri, scope, entry -> ActualEntryView.of(entry, calendar))
                : lists.page(LINES, uri, scope, entry -> ActualEntryView.of(entry, calendar));
    }

    private Condition scope(Holder holder, Period period) {
        var shares = team.shares(holder);
        var type = holder.type() == HolderType.TERRITORY ? HolderType.TERRITORY : HolderType.PERSON;
        return new Condition(
                holder.countsOverlays() ? SCOPE : SCOPE + " and not e.overlay",
                Map.of(
                        "type",
                        type.name(),
                        "counted",
                        shares.stream().map(Share::counted).toArray(UUID[]::new),
                        "begins",
                        days(shares, Share::from),
                        "ends",
                        days(shares, Share::to),
                        "calendar",
                        period.calendarCode(),
                        "first",
                        period.from(),
                        "last",
                        period.to()));
    }

    private Condition visible(Holder holder) {
        var visible = visibleCredits.of(holder);
        return visible.sql().equals("true")
                ? visible
                : new Condition(
                        "exists (select from order_credit o where o.id = e.order_id and ("
                                + visible.sql()
                                + "))",
                        visible.parameters());
    }

    /** Of the holder's own kind it is whose entry it is; of the other kind who is credited too. */
    private static Filter part(HolderType type, String column) {
        return Filter.idWhere(
                """
                case when e.holder_type = '%s' then e.holder_id = :value
                    else exists (select from order_credit o where o.id = e.order_id and %s = :value) end\
                """
                        .formatted(type.name(), column));
    }

    private static String[] days(List<Share> shares, Function<Share, @Nullable LocalDate> border) {
        var days = new ArrayList<@Nullable String>();
        shares.forEach(share -> days.add(Objects.toString(border.apply(share), null)));
        return days.toArray(String[]::new);
    }
}
