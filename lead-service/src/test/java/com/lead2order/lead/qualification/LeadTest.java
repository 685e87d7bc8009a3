package com.lead2order.lead.qualification;

import static com.lead2order.kit.rule.RequestRule.ILLEGAL_TRANSITION;
import static com.lead2order.kit.rule.RequestRule.INVALID_VALUES;
import static com.lead2order.lead.qualification.LeadFixture.ACCOUNT;
import static com.lead2order.lead.qualification.LeadFixture.CONTACT;
import static com.lead2order.lead.qualification.LeadFixture.LEAD;
import static com.lead2order.lead.qualification.LeadFixture.MANAGER;
import static com.lead2order.lead.qualification.LeadFixture.NOW;
import static com.lead2order.lead.qualification.LeadFixture.SELLER;
import static com.lead2order.lead.qualification.LeadFixture.assertViolates;
import static com.lead2order.lead.qualification.LeadFixture.complete;
import static com.lead2order.lead.qualification.LeadFixture.conversion;
import static com.lead2order.lead.qualification.LeadFixture.details;
import static com.lead2order.lead.qualification.LeadFixture.inThePool;
import static com.lead2order.lead.qualification.LeadFixture.owned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.lead2order.kit.rule.RuleViolation;
import com.lead2order.kit.rule.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LeadTest {

    @Nested
    class QualifyingALead {

        @Test
        void needsCustomerContactAndPainAndNamesAllThatIsMissing() {
            var bare = Lead.inThePool(LEAD, "L-1", details(null, null, " "), MANAGER, NOW);

            var refusal =
                    catchThrowableOfType(RuleViolation.class, () -> bare.qualify(SELLER, NOW));

            assertThat(refusal.violations())
                    .extracting(Violation::pointer)
                    .containsExactly("/accountId", "/contactId", "/painDescription");
            assertThat(bare.status()).isEqualTo(LeadStatus.UNQUALIFIED);
        }

        @Test
        void logsHowLongItTook() {
            var lead = owned();

            var qualified = lead.qualify(SELLER, NOW.plusSeconds(90));

            assertThat(qualified.leadId()).isEqualTo(LEAD);
            assertThat(lead.statusLog().getLast().durationSeconds()).isEqualTo(90);
        }

        @Test
        void happensOnce() {
            var lead = qualified();

            assertViolates(ILLEGAL_TRANSITION, () -> lead.qualify(SELLER, NOW));
        }

        @Test
        void keepsWhatItNeeded() {
            var lead = qualified();

            assertViolates(
                    LeadRule.LEAD_MUST_BE_COMPLETE,
                    () -> lead.change(details(ACCOUNT, null, "Still hurts"), SELLER, NOW));
        }
    }

    @Nested
    class AssigningALead {

        @Test
        void waitsForTheOwnersAnswer() {
            var lead = inThePool();
            var assigned = lead.assign(SELLER, NOW.plus(Duration.ofDays(2)), MANAGER, NOW);

            assertThat(assigned.ownerId()).isEqualTo(SELLER);
            assertViolates(LeadRule.ONLY_OWNER_ANSWERS, () -> lead.accept(MANAGER, NOW));
            assertThat(lead.accept(SELLER, NOW).leadId()).isEqualTo(LEAD);
            assertThat(lead.assignmentStatus()).isEqualTo(AssignmentStatus.ACCEPTED);
        }

        @Test
        void endsInThePoolWhereTheOwnerRejects() {
            var lead = inThePool();
            var assigned = lead.assign(SELLER, NOW.plus(Duration.ofDays(2)), MANAGER, NOW);
            var rejected = lead.reject("No time", assigned.ownerId(), NOW);

            assertThat(rejected.reason()).isEqualTo("No time");
            assertThat(lead.ownerId()).isNull();
            assertThat(lead.assign(MANAGER, NOW.plusSeconds(1), MANAGER, NOW).ownerId())
                    .isEqualTo(MANAGER);
        }

        @Test
        void leavesTimeToAnswer() {
            var lead = inThePool();

            assertViolates(INVALID_VALUES, () -> lead.assign(SELLER, NOW, MANAGER, NOW));
            assertThat(lead.assignmentStatus()).isEqualTo(AssignmentStatus.UNASSIGNED);
        }

        @Test
        void endsInThePoolWhereNobodyAnswersInTime() {
            var lead = inThePool();
            var due = NOW.plus(Duration.ofDays(2));
            var assigned = lead.assign(SELLER, due, MANAGER, NOW);

            assertThat(assigned.ownerId()).isEqualTo(SELLER);
            assertThat(lead.returnToPool(due.minusSeconds(1))).isEmpty();
            assertThat(lead.returnToPool(due)).isPresent();
            assertThat(lead.assignmentStatus()).isEqualTo(AssignmentStatus.UNASSIGNED);
        }
    }

    @Nested
    class ConvertingALead {

        @Test
        void needsAQualifiedLead() {
            assertViolates(ILLEGAL_TRANSITION, () -> owned().convert(conversion(), SELLER, NOW));
        }

        @Test
        void needsAnAcceptedLead() {
            var lead = inThePool();
            var qualified = lead.qualify(MANAGER, NOW);

            assertThat(qualified.leadId()).isEqualTo(LEAD);
            assertViolates(
                    LeadRule.LEAD_MUST_BE_ACCEPTED, () -> lead.convert(conversion(), MANAGER, NOW));
        }

        @Test
        void happensOnceAndThenNamesTheThreeIds() {
            var lead = qualified();
            var converted = lead.convert(conversion(), SELLER, NOW);

            var refusal =
                    catchThrowableOfType(
                            RuleViolation.class,
                            () -> lead.convert(converted.conversion(), SELLER, NOW));

            assertThat(refusal.rule()).isEqualTo(LeadRule.LEAD_IS_CONVERTED);
            assertThat(refusal.members())
                    .containsEntry("accountId", ACCOUNT)
                    .containsEntry("contactId", CONTACT)
                    .containsKey("opportunityId");
        }

        @Test
        void endsAllChanges() {
            var lead = qualified();
            var converted = lead.convert(conversion(), SELLER, NOW);

            assertThat(converted.leadId()).isEqualTo(LEAD);
            assertViolates(
                    LeadRule.LEAD_MUST_BE_OPEN,
                    () -> lead.change(details(ACCOUNT, CONTACT, "Other"), SELLER, NOW));
            assertViolates(ILLEGAL_TRANSITION, () -> lead.retire("Late", SELLER, NOW));
        }
    }

    @Nested
    class RetiringALead {

        @Test
        void needsNoAnswerAnyMore() {
            var lead = inThePool();
            var assigned = lead.assign(SELLER, NOW.plusSeconds(60), MANAGER, NOW);
            var retired = lead.retire("No budget", MANAGER, NOW);

            assertThat(retired.leadId()).isEqualTo(assigned.leadId());
            assertThat(lead.assignmentStatus()).isEqualTo(AssignmentStatus.UNASSIGNED);
            assertThat(lead.ownerId()).isNull();
            assertThat(lead.acceptDueAt()).isNull();
            assertViolates(LeadRule.LEAD_MUST_BE_OPEN, () -> lead.accept(SELLER, NOW));
            assertViolates(LeadRule.LEAD_MUST_BE_OPEN, () -> lead.reject("Late", SELLER, NOW));
        }

        @Test
        void leavesItWithTheSellerWhoHadAcceptedIt() {
            var lead = owned();
            var retired = lead.retire("No budget", SELLER, NOW);

            assertThat(retired.leadId()).isEqualTo(LEAD);
            assertThat(lead.ownerId()).isEqualTo(SELLER);
        }

        @Test
        void happensOnce() {
            var lead = owned();
            var retired = lead.retire("No budget", SELLER, NOW);

            assertThat(retired.leadId()).isEqualTo(LEAD);
            assertViolates(ILLEGAL_TRANSITION, () -> lead.retire("Again", SELLER, NOW));
        }
    }

    @Nested
    class EveryLateStep {

        /** Whatever a lead was before, retired or converted it takes no step but recycling. */
        @Test
        void isRefused() {
            for (var ended : List.of(retired(), converted())) {
                List<ThrowingCallable> steps =
                        List.of(
                                () -> ended.change(complete(), SELLER, NOW),
                                () -> ended.qualify(SELLER, NOW),
                                () -> ended.requalify("Doubt", SELLER, NOW),
                                () -> ended.assign(SELLER, NOW.plusSeconds(60), MANAGER, NOW),
                                () -> ended.accept(SELLER, NOW),
                                () -> ended.reject("No time", SELLER, NOW),
                                () -> ended.retire("Again", SELLER, NOW),
                                () -> ended.convert(conversion(), SELLER, NOW));
                assertThat(steps)
                        .allSatisfy(step ->
                                assertThatExceptionOfType(RuleViolation.class).isThrownBy(step));
                assertThat(ended.returnToPool(NOW.plus(Duration.ofDays(9)))).isEmpty();
            }
            assertViolates(ILLEGAL_TRANSITION, () -> converted().recycle(SELLER, NOW));
        }

        private static Lead retired() {
            var lead = inThePool();
            var assigned = lead.assign(SELLER, NOW.plusSeconds(60), MANAGER, NOW);
            var retired = lead.retire("No budget", MANAGER, NOW);
            assertThat(retired.leadId()).isEqualTo(assigned.leadId());
            return lead;
        }

        private static Lead converted() {
            var lead = qualified();
            assertThat(lead.convert(conversion(), SELLER, NOW).leadId()).isEqualTo(LEAD);
            return lead;
        }
    }

    @Nested
    class RecyclingALead {

        @Test
        void countsTheChancesItGot() {
            var lead = owned();
            var retired = lead.retire("No budget", SELLER, NOW);
            var recycled = lead.recycle(SELLER, NOW);

            assertThat(retired.leadId()).isEqualTo(recycled.leadId());
            assertThat(lead.recycleCount()).isEqualTo(1);
            assertThat(lead.retireReason()).isNull();
            assertViolates(ILLEGAL_TRANSITION, () -> lead.recycle(SELLER, NOW));
        }
    }

    private static Lead qualified() {
        var lead = owned();
        assertThat(lead.qualify(SELLER, NOW).leadId()).isEqualTo(LEAD);
        return lead;
    }

    @Nested
    class EveryStepOfALead {

        private static final Instant LATER = NOW.plusSeconds(60);

        @Test
        void saysWhoTookItAndWhen() {
            var lead = inThePool();
            assertThat(lead.number()).isNotBlank();

            taken(
                    lead,
                    SELLER,
                    () -> lead.change(details(ACCOUNT, CONTACT, "Other"), SELLER, LATER));
            taken(lead, MANAGER, () -> lead.assign(SELLER, LATER.plusSeconds(60), MANAGER, LATER));
            assertThat(lead.acceptDueAt()).isEqualTo(LATER.plusSeconds(60));
            taken(lead, SELLER, () -> lead.reject("No time", SELLER, LATER));
            assertThat(lead.rejectedReason()).isEqualTo("No time");
            assertThat(lead.acceptDueAt()).isNull();
            taken(lead, MANAGER, () -> lead.assign(SELLER, LATER.plusSeconds(60), MANAGER, LATER));
            assertThat(lead.rejectedReason()).isNull();
            taken(lead, SELLER, () -> lead.accept(SELLER, LATER));
            assertThat(lead.acceptedAt()).isEqualTo(LATER);
            taken(lead, MANAGER, () -> lead.qualify(MANAGER, LATER));
            taken(lead, SELLER, () -> lead.requalify("Doubt", SELLER, LATER));
            taken(lead, MANAGER, () -> lead.qualify(MANAGER, LATER));
            taken(lead, SELLER, () -> lead.convert(conversion(), SELLER, LATER));
            assertThat(lead.conversion()).isNotNull();
        }

        @Test
        void thatNobodyTookSaysSo() {
            var lead = inThePool();
            var assigned = lead.assign(SELLER, LATER, MANAGER, NOW);
            var returned = lead.returnToPool(LATER);

            assertThat(returned).contains(new LeadEvent.Returned(assigned.leadId()));
            assertThat(lead.authorship().updatedBy()).isNull();
            assertThat(lead.authorship().updatedAt()).isEqualTo(LATER);
        }

        private static void taken(Lead lead, UUID by, Supplier<?> step) {
            assertThat(step.get()).isNotNull();
            assertThat(lead.authorship().updatedBy()).isEqualTo(by);
            assertThat(lead.authorship().updatedAt()).isEqualTo(LATER);
        }
    }
}
