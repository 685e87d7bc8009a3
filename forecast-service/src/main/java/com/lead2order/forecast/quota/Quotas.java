package com.lead2order.forecast.quota;

import com.lead2order.forecast.calendar.PeriodUse;
import com.lead2order.forecast.holder.HolderType;
import com.lead2order.kit.event.Journal;
import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.reference.ExternalRefs;
import com.lead2order.kit.sql.Scalars;
import com.lead2order.kit.visibility.Rows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** All quotas. */
@ApplicationScoped
class Quotas implements PanacheRepositoryBase<Quota, UUID>, PeriodUse {

    static final String COLLECTION = "quotas";

    /**
     * Whose quota it is: the person, the unit's leader of today, nobody (who is not everybody)
     * else.
     */
    private static final Rows ROWS =
            Rows.ownedWhere(
                            "e.holder_type = 'PERSON' and e.holder_id " + Rows.OWNERS,
                            """
                            e.holder_type = 'UNIT' and e.holder_id = any(array(select l.unit_id from org_unit_leader l
                                where (l.valid_from is null or l.valid_from <= :today)
                                  and (l.valid_to is null or l.valid_to > :today) and l.person_id\
                            """
                                    + " "
                                    + Rows.OWNERS
                                    + "))")
                    .orTerritoriesWhere(
                            "e.holder_type = 'TERRITORY' and e.holder_id = any("
                                    + Rows.TERRITORIES
                                    + ")");

    private static final Listing<Quota> LISTING =
            Listing.of(Quota.class, "quota", ROWS, QuotaView.class)
                    .filter("holderType", Filter.oneOf("e.holder_type", HolderType.class))
                    .filter("holderId", Filter.id("e.holder_id"))
                    .filter("measure", Filter.oneOf("e.measure", Measure.class))
                    .filter(
                            "period",
                            Filter.textWhere(
                                    "e.calendar_code = split_part(:value, ':', 1) and e.period_key"
                                            + " = split_part(:value, ':', 2)"))
                    .filter("updatedSince", Filter.since("e.updated_at"))
                    .filter("externalRef", Filter.externalRef(COLLECTION))
                    .sort("from", "e.valid_from", "date")
                    .sort("updatedAt", "e.updated_at", "timestamptz")
                    .defaultSort("from");

    private final Lists lists;
    private final Journal journal;
    private final ExternalRefs externalRefs;

    Quotas(Lists lists, Journal journal, ExternalRefs externalRefs) {
        this.lists = lists;
        this.journal = journal;
        this.externalRefs = externalRefs;
    }

    Page<QuotaView> page(UriInfo uri) {
        return lists.page(LISTING, uri, QuotaView::of);
    }

    Quota visible(UUID id) {
        return lists.find(LISTING, id).orElseThrow(QuotaRule.QUOTA_MUST_EXIST::violated);
    }

    /** Those quotas that are about one of the subjects, in one statement. */
    Map<QuotaSubject, Quota> about(Collection<QuotaSubject> subjects) {
        var asked = List.copyOf(subjects);
        var found = new HashMap<QuotaSubject, Quota>();
        if (asked.isEmpty()) {
            return found;
        }
        getSession()
                .createNativeQuery(
                        """
                        select e.* from quota e
                        join unnest(cast(:types as text[]), cast(:ids as uuid[]), cast(:measures as text[]),
                                    cast(:calendars as text[]), cast(:keys as text[]))
                            s(type, id, measure, calendar, key)
                            on e.holder_type = s.type and e.holder_id = s.id and e.measure = s.measure
                            and e.calendar_code = s.calendar and e.period_key = s.key
                        """,
                        Quota.class)
                .setParameter("types", texts(asked, subject -> subject.holderType().name()))
                .setParameter(
                        "ids", asked.stream().map(QuotaSubject::holderId).toArray(UUID[]::new))
                .setParameter("measures", texts(asked, subject -> subject.measure().name()))
                .setParameter("calendars", texts(asked, subject -> subject.period().calendarCode()))
                .setParameter("keys", texts(asked, subject -> subject.period().key()))
                .getResultList()
                .forEach(quota ->
                        asked.stream()
                                .filter(quota::isAbout)
                                .forEach(subject -> found.put(subject, quota)));
        return found;
    }

    private static String[] texts(
            List<QuotaSubject> subjects, Function<QuotaSubject, String> value) {
        return subjects.stream().map(value).toArray(String[]::new);
    }

    void save(Quota quota, QuotaEvent event) {
        journal.record(() -> QuotaContract.messageFor(event, quota));
        externalRefs.assign(COLLECTION, quota.id(), quota.externalRefs());
    }

    @Override
    public Set<String> usedKeys(String calendarCode) {
        return Set.copyOf(
                Scalars.query(
                                getSession(),
                                "select distinct period_key from quota where calendar_code = :code",
                                String.class)
                        .setParameter("code", calendarCode)
                        .getResultList());
    }
}
