package com.lead2order.agreement.target;

import com.lead2order.agreement.cycle.CycleState;
import com.lead2order.agreement.line.LineState;
import com.lead2order.testing.StateDiagram;
import org.junit.jupiter.api.Test;

/** The pages about states show the steps that agreements really take. */
class DocumentedStatesTest {

    @Test
    void ofAPlanningCycle() {
        StateDiagram.of("State of a planning cycle", CycleState.PREPARED, CycleState::next)
                .assertDocumentedAs("planning-cycle-state");
    }

    @Test
    void ofATargetAgreement() {
        StateDiagram.of("State of a target agreement", AgreementState.DRAFT, AgreementState::next)
                .assertDocumentedAs("target-agreement-state");
    }

    @Test
    void ofALine() {
        StateDiagram.of("State of a line of an agreement", LineState.PLANNED, LineState::next)
                .assertDocumentedAs("target-agreement-line-state");
    }
}
