package com.lead2order.opportunity.selling;

import com.lead2order.kit.paging.Page;
import com.lead2order.kit.visibility.Condition;
import com.lead2order.opportunity.known.UnitMembers;
import com.lead2order.opportunity.salesmethod.MethodBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Shows the opportunities that the caller may see. */
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

    /** Open ones of people who are in the unit or below, others of those who were at the close. */
    private static final String OWNED_THEN =
            """
            e.owner_id in (select p.person_id from visibility_unit_person p where p.unit_id = :askedUnit)
            and exists (select from visibility_unit_person p
                cross join lateral (select case when e.status = 'OPEN' then :today
                    else least(e.close_date, :today) end as day) c
                where p.unit_id = :askedUnit and p.person_id = e.owner_id
                  and (p.valid_from is null or p.valid_from <= c.day)
                  and (p.valid_to is null or p.valid_to > c.day))\
            """;

    /**
     * A page; {@code ownerUnitId} means everyone who was in the unit or below: on {@code asOf}
     * where it is given, else today for open ones and on the close date for others.
     */
    Page<OpportunityView> page(UriInfo uri) {
        return opportunities.page(
                uri, uri.getQueryParameters().containsKey("asOf") ? asOf(uri) : then(uri));
    }

    private Condition then(UriInfo uri) {
        return unitMembers
                .askedUnit(uri, "ownerUnitId")
                .map(unit ->
                        new Condition(
                                OWNED_THEN,
                                Map.of("askedUnit", unit, "today", LocalDate.now(clock))))
                .orElseGet(() -> Condition.of("true"));
    }

    private Condition asOf(UriInfo uri) {
        return unitMembers
                .asked(uri, "ownerUnitId")
                .map(members ->
                        new Condition(
                                "e.owner_id in (" + members.sql() + ")", members.parameters()))
                .orElseGet(() -> Condition.of("true"));
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
                                                                field.code(),
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
