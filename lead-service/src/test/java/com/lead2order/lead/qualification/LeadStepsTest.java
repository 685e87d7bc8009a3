package com.lead2order.lead.qualification;

import static com.lead2order.lead.qualification.LeadFixture.MANAGER;
import static com.lead2order.lead.qualification.LeadFixture.NOW;
import static com.lead2order.lead.qualification.LeadFixture.SELLER;
import static com.lead2order.lead.qualification.LeadFixture.complete;
import static com.lead2order.lead.qualification.LeadFixture.conversion;
import static com.lead2order.lead.qualification.LeadFixture.inThePool;
import static com.lead2order.lead.qualification.LeadFixture.owned;
import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.kit.rule.Rule;
import com.lead2order.kit.rule.RuleViolation;
import com.lead2order.testing.AggregateWalk;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every step of a lead, tried in every state: once more, and too late. */
class LeadStepsTest {

    private static final Instant LATER = NOW.plus(Duration.ofDays(1));

    @Test
    void ofTheStatusAreTakenWhereTheyAreDueAndNowhereElse() {
        var open = Set.of(LeadStatus.UNQUALIFIED, LeadStatus.QUALIFIED);
        AggregateWalk.over(
                        LeadStatus.class,
                        Lead::status,
                        LeadContract::stateOf,
                        LeadStepsTest::isConflict)
                .in(LeadStatus.UNQUALIFIED, LeadFixture::owned)
                .in(LeadStatus.QUALIFIED, LeadStepsTest::qualified)
                .in(LeadStatus.CONVERTED, LeadStepsTest::converted)
                .in(LeadStatus.RETIRED, () -> retired(owned()))
                .step("change", lead -> done(lead.change(complete(), SELLER, NOW)), open)
                .step(
                        "qualify",
                        lead -> done(lead.qualify(SELLER, NOW)),
                        Set.of(LeadStatus.UNQUALIFIED))
                .step(
                        "requalify",
                        lead -> done(lead.requalify("No budget", SELLER, NOW)),
                        Set.of(LeadStatus.QUALIFIED))
                .step("retire", lead -> done(lead.retire("Lost", SELLER, NOW)), open)
                .step(
                        "recycle",
                        lead -> done(lead.recycle(SELLER, NOW)),
                        Set.of(LeadStatus.RETIRED))
                .step(
                        "convert",
                        lead -> done(lead.convert(conversion(), SELLER, NOW)),
                        Set.of(LeadStatus.QUALIFIED))
                .assertHolds();
    }

    @Test
    void ofTheAssignmentAreTakenWhereTheyAreDueAndNowhereElse() {
        AggregateWalk.over(
                        AssignmentStatus.class,
                        Lead::assignmentStatus,
                        LeadContract::stateOf,
                        LeadStepsTest::isConflict)
                .in(AssignmentStatus.UNASSIGNED, LeadFixture::inThePool)
                .in(AssignmentStatus.ASSIGNED, LeadStepsTest::assigned)
                .in(AssignmentStatus.ACCEPTED, LeadFixture::owned)
                .in(AssignmentStatus.REJECTED, LeadStepsTest::rejected)
                .step(
                        "assign",
                        lead -> done(lead.assign(SELLER, LATER, MANAGER, NOW)),
                        Set.of(AssignmentStatus.UNASSIGNED, AssignmentStatus.REJECTED))
                .step(
                        "accept",
                        lead -> done(lead.accept(SELLER, NOW)),
                        Set.of(AssignmentStatus.ASSIGNED))
                .step(
                        "reject",
                        lead -> done(lead.reject("No time", SELLER, NOW)),
                        Set.of(AssignmentStatus.ASSIGNED))
                .assertHolds();
    }

    @Test
    void ofTheAssignmentAreOverOnceTheLeadIsRetired() {
        for (var lead :
                new Lead[] {
                    retired(inThePool()), retired(assigned()), retired(owned()), converted()
                }) {
            AggregateWalk.over(
                            LeadStatus.class,
                            Lead::status,
                            LeadContract::stateOf,
                            LeadStepsTest::isConflict)
                    .inOnly(lead.status(), () -> lead)
                    .step("assign", it -> done(it.assign(SELLER, LATER, MANAGER, NOW)), Set.of())
                    .step("accept", it -> done(it.accept(SELLER, NOW)), Set.of())
                    .step("reject", it -> done(it.reject("No time", SELLER, NOW)), Set.of())
                    .assertHolds();
            assertThat(lead.assignmentStatus()).isNotEqualTo(AssignmentStatus.ASSIGNED);
        }
    }

    private static boolean isConflict(RuntimeException refusal) {
        return refusal instanceof RuleViolation violation
                && violation.rule().kind() == Rule.Kind.CONFLICT;
    }

    private static Lead qualified() {
        var lead = owned();
        done(lead.qualify(SELLER, NOW));
        return lead;
    }

    private static Lead converted() {
        var lead = qualified();
        done(lead.convert(conversion(), SELLER, NOW));
        return lead;
    }

    private static Lead retired(Lead lead) {
        done(lead.retire("Lost", SELLER, NOW));
        return lead;
    }

    private static Lead assigned() {
        var lead = inThePool();
        done(lead.assign(SELLER, LATER, MANAGER, NOW));
        return lead;
    }

    private static Lead rejected() {
        var lead = assigned();
        done(lead.reject("No time", SELLER, NOW));
        return lead;
    }

    private static void done(Object event) {
        assertThat(event).isNotNull();
    }
}
