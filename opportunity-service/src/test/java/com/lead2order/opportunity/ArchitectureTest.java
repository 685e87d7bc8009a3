package com.lead2order.opportunity;

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
                    "erp.HeldOrders order_quarantine",
                    "erp.HeldOrders sales_order",
                    "fulfilment.Bookings sales_order",
                    "fulfilment.Fulfilment sales_order",
                    "intake.OrderWriter sales_order",
                    "intake.OrderWriter sales_order_line",
                    "intake.QuarantineWriter order_quarantine",
                    "intake.QuarantineWriter order_quarantine_missing",
                    "intake.Resolution external_ref",
                    "intake.Resolution known_account",
                    "intake.Resolution known_ref",
                    "intake.Resolution opportunity",
                    "intake.Resolution product",
                    "intake.Resolution reference_mapping",
                    "intake.Resolution sales_order",
                    "intake.Resolution visibility_partner",
                    "intake.Resolution visibility_person",
                    "known.UnitMembers visibility_unit_person",
                    "order.FindOrders visibility_unit_person",
                    "order.OrderLines product",
                    "order.OrderLines product_group",
                    "order.SalesOrders known_account",
                    "order.SalesOrders opportunity",
                    "order.SalesOrders visibility_territory_closure",
                    "orderimport.ImportLog idempotency_key",
                    "product.UpsertProducts product_group",
                    "quarantine.Quarantine external_ref",
                    "quarantine.Quarantine known_account",
                    "quarantine.Quarantine known_ref",
                    "quarantine.Quarantine product",
                    "selling.FindOpportunities visibility_unit_person",
                    "selling.Opportunities known_account",
                    "selling.Opportunities known_contact",
                    "selling.Opportunities visibility_partner",
                    "selling.Opportunities visibility_person",
                    "selling.UnresolvedReferences known_account",
                    "selling.UnresolvedReferences known_contact",
                    "selling.UnresolvedReferences visibility_partner",
                    "selling.UnresolvedReferences visibility_person");

    @TestFactory
    Stream<DynamicTest> rules() {
        return ArchitectureRules.forService(
                "com.lead2order.opportunity",
                Map.of("order", Set.of("fulfilment", "intake")),
                Map.of("named before tables had owners", OF_BEFORE));
    }
}
