package com.lead2order.agreement.export;

import com.lead2order.testing.StateDiagram;
import org.junit.jupiter.api.Test;

/** The page about states shows the steps that exports really take. */
class DocumentedStatesTest {

    @Test
    void ofAnExportedTarget() {
        StateDiagram.of("State of an exported target", ExportStatus.PENDING, ExportStatus::next)
                .assertDocumentedAs("target-export-state");
    }
}
