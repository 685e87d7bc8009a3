package com.lead2order.agreement.cycle;

import com.lead2order.kit.event.Journal;
import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** All planning cycles. They stay inside this service: audited, but on no topic. */
@ApplicationScoped
class PlanningCycles implements PanacheRepositoryBase<PlanningCycle, UUID> {

    static final String COLLECTION = "planning-cycles";

    private static final Listing<PlanningCycle> LISTING =
            Listing.ofAll(PlanningCycle.class, "planning_cycle", CycleView.class)
                    .filter("q", Filter.contains("e.name"))
                    .filter("state", Filter.oneOf("e.state", CycleState.class))
                    .filter("fiscalYear", Filter.equalTo("e.fiscal_year"))
                    .filter("policyId", Filter.id("e.policy_id"))
                    .sort("name", "e.name", "text")
                    .sort("createdAt", "e.created_at", "timestamptz")
                    .defaultSort("-createdAt");

    private final Lists lists;
    private final Journal journal;

    PlanningCycles(Lists lists, Journal journal) {
        this.lists = lists;
        this.journal = journal;
    }

    Page<CycleView> page(UriInfo uri) {
        return lists.page(LISTING, uri, CycleView::of);
    }

    PlanningCycle required(UUID id) {
        return findByIdOptional(id).orElseThrow(CycleRule.CYCLE_MUST_EXIST::violated);
    }

    /** Two openings at once wait for each other. */
    PlanningCycle locked(UUID id) {
        var cycle =
                findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                        .orElseThrow(CycleRule.CYCLE_MUST_EXIST::violated);
        return cycle;
    }

    void save(PlanningCycle cycle, String fact) {
        journal.record(() ->
                OutgoingEvent.internal(
                        COLLECTION,
                        cycle.id().toString(),
                        "com.lead2order.planning-cycle." + fact + ".v1",
                        cycle.version(),
                        CycleView.of(cycle)));
    }
}
