package com.lead2order.agreement;

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
                    "export.FetchExports known_account",
                    "export.FetchExports known_person",
                    "export.FetchExports known_product",
                    "export.FetchExports known_product_group",
                    "known.Names visibility_person",
                    "known.SalesForce visibility_person",
                    "known.SalesForce visibility_sight",
                    "negotiation.HandOver reporting_line",
                    "negotiation.HandOver target_agreement",
                    "opening.Baselines known_product_group",
                    "opening.Baselines sold_credit",
                    "opening.Baselines sold_order",
                    "opening.Baselines target_line",
                    "opening.OpenAgreements target_agreement",
                    "review.FindReviewActivities negotiation_entry",
                    "review.FindReviewActivities target_agreement",
                    "review.FindReviewActivities visibility_sight",
                    "target.AgreementViews target_line");

    @TestFactory
    Stream<DynamicTest> rules() {
        return ArchitectureRules.forService(
                "com.lead2order.agreement",
                Map.of(
                        "target", Set.of("alignment", "negotiation", "opening", "review"),
                        "line", Set.of("target", "alignment", "negotiation")),
                Map.of("named before tables had owners", OF_BEFORE));
    }
}
