package com.lead2order.forecast.quota;

import com.lead2order.forecast.calendar.PeriodUse;
import com.lead2order.forecast.holder.HolderType;
import com.lead2order.kit.audit.Journal;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All quotas. */
@ApplicationScoped
class Quotas implements PanacheRepositoryBase<Quota, UUID>, PeriodUse {

    static final String COLLECTION = "quotas";

    /**
     * Whose quota it is: the person, the unit's leader of today, nobody (who is not everybody)
     * else.
     */
    private static final Rows ROWS =
            Rows.ownedBy(
                            """
                            coalesce(case e.holder_type when 'PERSON' then e.holder_id
                                when 'UNIT' then (select l.person_id from org_unit_leader l where l.unit_id = e.holder_id
                                    and (l.valid_from is null or l.valid_from <= :today)
                                    and (l.valid_to is null or l.valid_to > :today)) end,
                                uuid '00000000-0000-0000-0000-000000000000')\
                            """)
                    .orTerritories(
                            "(case when e.holder_type = 'TERRITORY' then array[e.holder_id] else"
                                    + " cast(array[] as uuid[]) end)");

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

    /** The quota about a subject. */
    Optional<Quota> about(QuotaSubject subject) {
        return find(
                        "holderType = ?1 and holderId = ?2 and measure = ?3 and calendarCode = ?4"
                                + " and periodKey = ?5",
                        subject.holderType(),
                        subject.holderId(),
                        subject.measure(),
                        subject.period().calendarCode(),
                        subject.period().key())
                .firstResultOptional();
    }

    void remember(Quota quota) {
        journal.remember(COLLECTION, quota.id(), QuotaContract.stateOf(quota));
    }

    void save(Quota quota, QuotaEvent event) {
        flush();
        externalRefs.assign(COLLECTION, quota.id(), quota.externalRefs());
        journal.record(QuotaContract.messageFor(event, quota));
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
