package com.lead2order.forecast;

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
                    "actualentry.FindActualEntries order_credit",
                    "actualentry.FindActualEntries person",
                    "actualentry.FindActualEntries territory",
                    "attainment.Bookings actual_entry",
                    "attainment.Bookings actual_line_entry",
                    "attainment.Bookings order_credit",
                    "attainment.QuotaRows fiscal_period",
                    "attainment.QuotaRows quota",
                    "credit.Actuals actual_entry",
                    "credit.Actuals actual_line_entry",
                    "credit.Actuals fiscal_period",
                    "credit.CreditOrders external_ref",
                    "credit.CreditOrders person",
                    "credit.CreditOrders territory",
                    "credit.CreditOrders territory_owner",
                    "holder.HolderType org_unit",
                    "holder.HolderType person",
                    "holder.HolderType territory",
                    "holder.Holders external_ref",
                    "holder.Holders person",
                    "holder.Team org_unit_leader",
                    "holder.Team org_unit_member",
                    "holder.Team org_unit_parent",
                    "holder.Team territory_parent",
                    "holder.TenureRows org_unit_leader",
                    "holder.TenureRows org_unit_member",
                    "holder.TenureRows org_unit_parent",
                    "holder.TenureRows territory_owner",
                    "holder.TenureRows territory_parent",
                    "holder.VisibleHolders territory_owner",
                    "known.Parts known_ref",
                    "quota.OwnQuotas org_unit_leader",
                    "quota.OwnQuotas org_unit_member",
                    "quota.OwnQuotas territory_owner",
                    "quota.Quotas org_unit_leader");

    @TestFactory
    Stream<DynamicTest> rules() {
        return ArchitectureRules.forService(
                "com.lead2order.forecast",
                Map.of(),
                Map.of("named before tables had owners", OF_BEFORE));
    }
}
