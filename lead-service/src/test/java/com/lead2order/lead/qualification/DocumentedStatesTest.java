package com.lead2order.lead.qualification;

import com.lead2order.testing.StateDiagram;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** The pages about states show the steps that leads really take. */
class DocumentedStatesTest {

    @Test
    void ofALead() {
        StateDiagram.of("Status of a lead", LeadStatus.UNQUALIFIED, LeadStatus::next)
                .assertDocumentedAs("lead-status");
    }

    @Test
    void ofItsAssignment() {
        var starts = EnumSet.of(AssignmentStatus.UNASSIGNED, AssignmentStatus.ACCEPTED);
        new StateDiagram<>("Assignment of a lead", starts, AssignmentStatus::next)
                .assertDocumentedAs("lead-assignment");
    }
}
