package com.lead2order.opportunity.selling;

import com.lead2order.testing.StateDiagram;
import org.junit.jupiter.api.Test;

/** The pages about states show the steps that opportunities really take. */
class DocumentedStatesTest {

    @Test
    void ofAnOpportunity() {
        StateDiagram.of("Status of an opportunity", OpportunityStatus.OPEN, OpportunityStatus::next)
                .assertDocumentedAs("opportunity-status");
    }
}
