package com.lead2order.opportunity.selling;

import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.event.Journal;
import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.visibility.Condition;
import com.lead2order.kit.visibility.Rows;
import com.lead2order.opportunity.known.KnownRecords;
import com.lead2order.opportunity.salesmethod.ForecastCategory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** All opportunities. */
@ApplicationScoped
class Opportunities implements PanacheRepositoryBase<Opportunity, UUID> {

    /**
     * Whether the ERP has booked the amount of a won opportunity; null for opportunities that are
     * not won.
     */
    private static final String BOOKED = "case when e.status = 'WON' then e.booked end";

    private static final Listing<Opportunity> LISTING =
            Listing.of(
                            Opportunity.class,
                            "opportunity",
                            Rows.ownedBy("e.owner_id")
                                    .unownedFor("opportunity:assign", "e.owner_id is null")
                                    .orTeam("e.team_ids @> array[cast(:viewer as uuid)]")
                                    .orPartners("e.partner_ids"),
                            OpportunityView.class)
                    .filter("ids", Filter.id("e.id"))
                    .filter("status", Filter.oneOf("e.status", OpportunityStatus.class))
                    .filter("stage", Filter.equalTo("e.stage"))
                    .filter("ownerId", Filter.id("e.owner_id"))
                    .filter("accountId", Filter.id("e.account_id"))
                    .filter("partnerId", Filter.idIn("e.partner_ids"))
                    .filter("salesMethodId", Filter.id("e.sales_method_id"))
                    .filter("createdFromLeadId", Filter.id("e.created_from_lead_id"))
                    .filter(
                            "forecastCategory",
                            Filter.oneOf("e.forecast_category", ForecastCategory.class))
                    .filter(
                            "includeInForecast",
                            Filter.flag("cast(e.details ->> 'includeInForecast' as boolean)"))
                    .filter("booked", Filter.flag(BOOKED))
                    .filter("unresolved", Filter.flag(UnresolvedReferences.ANY))
                    .dates("closeDate", "e.close_date")
                    .filter("closeDateBefore", Filter.dateWhere("e.close_date < :value"))
                    .amounts(
                            "amount",
                            "coalesce(e.amount, 0)",
                            "(e.details -> 'amount' ->> 'currency')")
                    .filter("updatedSince", Filter.since("e.updated_at"))
                    .filter("q", Filter.contains("e.name"))
                    // read together in FindOpportunities
                    .filter("ownerUnitId", Filter.idWhere("cast(:value as uuid) is not null"))
                    .filter("asOf", Filter.dateWhere("cast(:value as date) is not null"))
                    .sort("name", "e.name", "text")
                    .sort("closeDate", "e.close_date", "date")
                    .sort("amount", "coalesce(e.amount, 0)", "numeric")
                    .sort("createdAt", "e.created_at", "timestamptz")
                    .sort("updatedAt", "e.updated_at", "timestamptz")
                    .defaultSort("closeDate");

    private static final Listing<StageMove> STAGE_MOVES =
            Listing.ofAll(StageMove.class, "opportunity_stage_move", StageMoveView.class)
                    .sort("at", "e.at", "timestamptz")
                    .defaultSort("at");

    private final Lists lists;
    private final Journal journal;
    private final KnownRecords knownRecords;
    private final UnresolvedReferences unresolvedReferences;
    private final Session session;

    Opportunities(
            Lists lists,
            Journal journal,
            KnownRecords knownRecords,
            UnresolvedReferences unresolvedReferences,
            Session session) {
        this.lists = lists;
        this.journal = journal;
        this.knownRecords = knownRecords;
        this.unresolvedReferences = unresolvedReferences;
        this.session = session;
    }

    Page<OpportunityView> page(UriInfo uri, Condition scope) {
        return lists.pageOf(LISTING, uri, scope, this::views);
    }

    private List<OpportunityView> views(List<Opportunity> opportunities) {
        var names =
                knownRecords.accountNames(
                        opportunities.stream()
                                .map(deal -> deal.details().accountId())
                                .collect(Collectors.toSet()));
        var unresolved =
                unresolvedReferences.of(opportunities.stream().map(Opportunity::id).toList());
        return opportunities.stream()
                .map(deal ->
                        OpportunityView.of(
                                deal,
                                names.get(deal.details().accountId()),
                                unresolved.getOrDefault(deal.id(), List.of())))
                .toList();
    }

    OpportunityView view(Opportunity opportunity) {
        return views(List.of(opportunity)).getFirst();
    }

    Page<StageMoveView> stageMoves(UUID id, UriInfo uri) {
        return lists.page(
                STAGE_MOVES,
                uri,
                new Condition(
                        "e.opportunity_id = :opportunity", Map.of("opportunity", visible(id).id())),
                StageMove::view);
    }

    Opportunity visible(UUID id) {
        return lists.find(LISTING, id)
                .orElseThrow(OpportunityRule.OPPORTUNITY_MUST_EXIST::violated);
    }

    Opportunity forChange(UUID id, IfMatch ifMatch) {
        var opportunity = visible(id);
        ifMatch.require(opportunity.version());
        return opportunity;
    }

    void add(Opportunity opportunity, StageMove beginning) {
        persist(opportunity);
        session.persist(beginning);
        save(opportunity, new OpportunityEvent.Opened(opportunity.id()), null);
    }

    void add(StageMove move) {
        session.persist(move);
    }

    void save(Opportunity opportunity, OpportunityEvent event, @Nullable String reason) {
        journal.record(() -> OpportunityContract.messageFor(event, opportunity), reason);
    }
}
