package com.lead2order.partner.registration;

import com.lead2order.testing.StateDiagram;
import org.junit.jupiter.api.Test;

/** The pages about states show the steps that deal registrations really take. */
class DocumentedStatesTest {

    @Test
    void ofADealRegistration() {
        StateDiagram.of("Status of a deal registration", DealStatus.DRAFT, DealStatus::next)
                .assertDocumentedAs("deal-registration-status");
    }
}
