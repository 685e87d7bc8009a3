package com.lead2order.agreement.review;

import com.lead2order.agreement.review.ReviewActivityView.Kind;
import com.lead2order.agreement.review.ReviewActivityView.Links;
import com.lead2order.agreement.target.AgreementState;
import com.lead2order.agreement.target.AgreementView;
import com.lead2order.agreement.target.AgreementViews;
import com.lead2order.agreement.target.TargetAgreement;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.visibility.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** What waits for the caller, longest first. */
@ApplicationScoped
class FindReviewActivities {

    private static final Listing<TargetAgreement> WAITING =
            Listing.ofAll(TargetAgreement.class, "target_agreement", ReviewActivityView.class)
                    .filter("agreementId", Filter.id("e.id"))
                    .filter("cycleId", Filter.id("e.cycle_id"))
                    .filter("state", Filter.oneOf("e.state", AgreementState.class))
                    .sort("since", "e.state_since", "timestamptz")
                    .defaultSort("since");

    private static final String MINE =
            """
            (e.employee_id = :me and e.state in ('PLANNING', 'IN_RESPONSE', 'ALIGNED', 'MANAGER_CONFIRMED'))
            or (e.manager_id = :me and e.state in ('IN_REVIEW', 'ALIGNED', 'EMPLOYEE_CONFIRMED'))
            or (e.state = 'ESCALATED' and e.limit_action = 'MANAGER_DECIDES' and e.manager_id = :me)
            or (e.state = 'ESCALATED' and e.limit_action = 'ESCALATE' and e.manager_id <> :me and e.employee_id <> :me
                and e.manager_id in (select s.person_id from visibility_sight s
                    where s.viewer_id = :me and s.valid_from <= :onDay and (s.valid_to is null or s.valid_to > :onDay))
                and not exists (select from negotiation_entry n
                    where n.agreement_id = e.id and n.actor = :me and n.role <> 'OTHER'))
            """;

    private final Lists lists;
    private final AgreementViews views;
    private final Caller caller;
    private final Clock clock;

    FindReviewActivities(Lists lists, AgreementViews views, Caller caller, Clock clock) {
        this.lists = lists;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    Page<ReviewActivityView> page(UriInfo uri) {
        var mine =
                caller.person()
                        .map(me ->
                                new Condition(
                                        MINE, Map.of("me", me.id(), "onDay", LocalDate.now(clock))))
                        .orElse(Condition.of("false"));
        return lists.pageOf(
                WAITING,
                uri,
                mine,
                rows -> views.of(rows).stream().map(FindReviewActivities::activity).toList());
    }

    private static ReviewActivityView activity(AgreementView agreement) {
        var kind = kind(agreement.state());
        return new ReviewActivityView(
                agreement.id(),
                kind,
                agreement.id(),
                agreement.number(),
                agreement.fiscalYear(),
                agreement.employeeId(),
                agreement.employeeName(),
                agreement.managerId(),
                agreement.managerName(),
                agreement.state(),
                agreement.round(),
                agreement.since(),
                agreement.dueOn(),
                agreement.openLineCount(),
                links("/api/v1/target-agreements/" + agreement.id(), kind));
    }

    private static Links links(String agreement, Kind kind) {
        var completion =
                switch (kind) {
                    case PLANNING -> "/planning-completion";
                    case REVIEW -> "/review-completion";
                    case RESPONSE -> "/response-completion";
                    case CONFIRMATION -> "/confirmation";
                    case ESCALATION_DECISION -> "/escalation-decision";
                };
        return new Links(
                agreement, agreement + "/lines", agreement + "/deviations", agreement + completion);
    }

    private static Kind kind(AgreementState state) {
        return switch (state) {
            case PLANNING -> Kind.PLANNING;
            case IN_REVIEW -> Kind.REVIEW;
            case IN_RESPONSE -> Kind.RESPONSE;
            case ALIGNED, EMPLOYEE_CONFIRMED, MANAGER_CONFIRMED -> Kind.CONFIRMATION;
            case ESCALATED -> Kind.ESCALATION_DECISION;
            case DRAFT, IN_FORCE, CLOSED, WITHDRAWN, SUPERSEDED ->
                    throw new IllegalStateException(state + " waits for nobody");
        };
    }
}
