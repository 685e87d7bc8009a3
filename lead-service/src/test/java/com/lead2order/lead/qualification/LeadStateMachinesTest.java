package com.lead2order.lead.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.kit.rule.State;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeadStateMachinesTest {

    @Test
    void everyStepOfTheStatusIsAllowedOrRefusedAsTheDomainSays() {
        assertMachine(
                LeadStatus.values(),
                Map.of(
                        LeadStatus.UNQUALIFIED, Set.of(LeadStatus.QUALIFIED, LeadStatus.RETIRED),
                        LeadStatus.QUALIFIED,
                                Set.of(
                                        LeadStatus.CONVERTED,
                                        LeadStatus.RETIRED,
                                        LeadStatus.UNQUALIFIED),
                        LeadStatus.CONVERTED, Set.of(),
                        LeadStatus.RETIRED, Set.of(LeadStatus.UNQUALIFIED)));
    }

    @Test
    void everyStepOfTheAssignmentIsAllowedOrRefusedAsTheDomainSays() {
        assertMachine(
                AssignmentStatus.values(),
                Map.of(
                        AssignmentStatus.UNASSIGNED, Set.of(AssignmentStatus.ASSIGNED),
                        AssignmentStatus.ASSIGNED,
                                Set.of(
                                        AssignmentStatus.ACCEPTED,
                                        AssignmentStatus.REJECTED,
                                        AssignmentStatus.UNASSIGNED),
                        AssignmentStatus.ACCEPTED, Set.of(),
                        AssignmentStatus.REJECTED,
                                Set.of(AssignmentStatus.UNASSIGNED, AssignmentStatus.ASSIGNED)));
    }

    private static <S extends Enum<S> & State<S>> void assertMachine(
            S[] states, Map<S, Set<S>> allowed) {
        for (var from : states) {
            for (var to : states) {
                assertThat(from.next().contains(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(allowed.getOrDefault(from, Set.of()).contains(to));
            }
        }
    }
}
