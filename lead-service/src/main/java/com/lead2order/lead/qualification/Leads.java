package com.lead2order.lead.qualification;

import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.event.Journal;
import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.reference.ExternalRefs;
import com.lead2order.kit.rule.RuleViolation;
import com.lead2order.kit.visibility.Rows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All leads. */
@ApplicationScoped
class Leads implements PanacheRepositoryBase<Lead, UUID> {

    private static final Listing<Lead> LISTING =
            Listing.of(
                            Lead.class,
                            "lead",
                            Rows.ownedBy("e.owner_id")
                                    .unownedFor("lead:pool", "e.owner_id is null")
                                    .orPartners("e.partner_ids"),
                            LeadView.class)
                    .filter("status", Filter.oneOf("e.status", LeadStatus.class))
                    .filter(
                            "assignmentStatus",
                            Filter.oneOf("e.assignment_status", AssignmentStatus.class))
                    .filter("sourceClass", Filter.oneOf("e.source_class", SourceClass.class))
                    .filter("ownerId", Filter.id("e.owner_id"))
                    .filter("accountId", Filter.id("e.account_id"))
                    .filter("partnerId", Filter.idIn("e.partner_ids"))
                    .filter("updatedSince", Filter.since("e.updated_at"))
                    .filter("externalRef", Filter.externalRef(LeadContract.TOPIC))
                    .filter("q", Filter.contains("e.title"))
                    .amounts(
                            "estimatedAmount",
                            "e.estimated_amount",
                            "(e.details -> 'estimatedAmount' ->> 'currency')")
                    .sort("title", "e.title", "text")
                    .sort("createdAt", "e.created_at", "timestamptz")
                    .sort("updatedAt", "e.updated_at", "timestamptz")
                    .defaultSort("-createdAt");

    private final Lists lists;
    private final Journal journal;
    private final ExternalRefs externalRefs;

    Leads(Lists lists, Journal journal, ExternalRefs externalRefs) {
        this.lists = lists;
        this.journal = journal;
        this.externalRefs = externalRefs;
    }

    Page<LeadView> page(UriInfo uri) {
        return lists.page(LISTING, uri, LeadView::of);
    }

    Lead visible(UUID id) {
        return lists.find(LISTING, id).orElseThrow(LeadRule.LEAD_MUST_EXIST::violated);
    }

    Lead forChange(UUID id, IfMatch ifMatch) {
        var lead = visible(id);
        ifMatch.require(lead.version());
        return lead;
    }

    /**
     * The lead, which nobody else changes until the transaction ends. Of two conversions at once
     * the second waits here, and then finds what the first one made.
     */
    Lead forConversion(UUID id, IfMatch ifMatch) {
        var lead = visible(id);
        getEntityManager().refresh(lead, LockModeType.PESSIMISTIC_WRITE);
        try {
            ifMatch.require(lead.version());
        } catch (RuleViolation refusal) {
            throw lead.conversion() == null ? refusal : lead.conversion().namedIn(refusal);
        }
        return lead;
    }

    /** The ids of all leads whose owner has not answered in time, oldest first. */
    List<UUID> overdue(Instant now) {
        return getEntityManager()
                .createQuery(
                        """
                        select l.id from Lead l
                        where l.assignmentStatus = :assigned and l.acceptDueAt <= :now
                        order by l.acceptDueAt
                        """,
                        UUID.class)
                .setParameter("assigned", AssignmentStatus.ASSIGNED)
                .setParameter("now", now)
                .getResultList();
    }

    void add(Lead lead, LeadEvent event) {
        persist(lead);
        if (!lead.details().externalRefs().isEmpty()) {
            externalRefs.assign(LeadContract.TOPIC, lead.id(), lead.details().externalRefs());
        }
        save(lead, event);
    }

    void saveDetails(Lead lead, LeadEvent event) {
        externalRefs.assign(LeadContract.TOPIC, lead.id(), lead.details().externalRefs());
        save(lead, event);
    }

    void save(Lead lead, LeadEvent event) {
        journal.record(() -> LeadContract.messageFor(event, lead), LeadContract.reasonOf(event));
    }
}
