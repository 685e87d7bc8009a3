package com.lead2order.opportunity.opportunity;

import com.lead2order.kit.paging.Page;
import com.lead2order.kit.visibility.Condition;
import com.lead2order.opportunity.known.UnitMembers;
import com.lead2order.opportunity.salesmethod.MethodBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Shows the deals that the caller may see. */
@ApplicationScoped
class FindOpportunities {

    private final Opportunities opportunities;
    private final MethodBook methodBook;
    private final UnitMembers unitMembers;
    private final Clock clock;

    FindOpportunities(
            Opportunities opportunities,
            MethodBook methodBook,
            UnitMembers unitMembers,
            Clock clock) {
        this.opportunities = opportunities;
        this.methodBook = methodBook;
        this.unitMembers = unitMembers;
        this.clock = clock;
    }

    /** A page; {@code ownerUnitId} means everyone who was in the unit or below on {@code asOf}. */
    Page<OpportunityView> page(UriInfo uri) {
        var scope =
                unitMembers
                        .asked(uri, "ownerUnitId")
                        .map(members ->
                                new Condition(
                                        "e.owner_id in (" + members.sql() + ")",
                                        members.parameters()))
                        .orElseGet(() -> Condition.of("true"));
        return opportunities.page(uri, scope);
    }

    OpportunityView one(UUID id) {
        return opportunities.view(opportunities.visible(id));
    }

    Page<StageMoveView> stageHistory(UUID id, UriInfo uri) {
        return opportunities.stageMoves(id, uri);
    }

    CoachView coach(UUID id) {
        var opportunity = opportunities.visible(id);
        var method = methodBook.required(opportunity.salesMethodId());
        var stage = method.required(opportunity.stage());
        var days = Duration.between(opportunity.stageEnteredAt(), clock.instant()).toDays();
        var next =
                method.after(stage)
                        .map(following ->
                                new CoachView.Next(
                                        following.code(),
                                        following.name(),
                                        opportunity.missingFor(following).stream()
                                                .map(field ->
                                                        new CoachView.MissingField(
                                                                field.field(),
                                                                "needs " + field.meaning()))
                                                .toList()))
                        .orElse(null);
        return new CoachView(
                opportunity.id(),
                method.id(),
                new CoachView.Current(
                        stage.code(),
                        stage.name(),
                        stage.phase(),
                        stage.probabilityPercent(),
                        stage.forecastCategory(),
                        opportunity.stageEnteredAt(),
                        days,
                        stage.maxDays(),
                        stage.maxDays() != null && days > stage.maxDays()),
                stage.coach().text(),
                stage.coach().steps(),
                stage.coach().documents(),
                next);
    }
}
