package com.lead2order.partner;

import com.lead2order.testing.ArchitectureRules;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    /** Classes with tables of other packages, named before tables had owners. It only shrinks. */
    private static final Set<String> OF_BEFORE =
            Set.of(
                    "claim.FirstCome deal_registration",
                    "claim.FirstCome known_account",
                    "claim.FirstCome known_opportunity",
                    "claim.SameCustomer deal_registration",
                    "claim.SameCustomer known_account",
                    "directory.PublishedRefs known_ref",
                    "portal.FindPartnerLeads partner",
                    "portal.FindPartnerOpportunities partner",
                    "portal.PartnerSide deal_registration",
                    "portal.PortalRecords partner",
                    "profile.FindPartners known_person",
                    "registration.DealRegistrations partner",
                    "submission.DraftDeal deal_registration");

    @TestFactory
    Stream<DynamicTest> rules() {
        return ArchitectureRules.forService(
                "com.lead2order.partner",
                Map.of("registration", Set.of("claim", "submission", "review", "protection")),
                Map.of("named before tables had owners", OF_BEFORE));
    }
}
