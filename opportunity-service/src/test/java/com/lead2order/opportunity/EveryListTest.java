package com.lead2order.opportunity;

import com.lead2order.testing.EveryList;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

@QuarkusTest
class EveryListTest extends EveryList {

    @Override
    protected Map<String, String> withoutIndex() {
        return Map.of(
                "/api/v1/opportunities unresolved", "looks for what is missing in other tables",
                "/api/v1/opportunities currency", "nearly all amounts have the same currency",
                "/api/v1/orders currency", "nearly all orders have the same currency",
                "/api/v1/opportunities asOf",
                        "the day of another filter, it filters nothing by itself",
                "/api/v1/orders asOf", "the day of another filter, it filters nothing by itself",
                "/api/v1/order-imports", "one row for each file of an ERP",
                "/api/v1/sales-methods", "a company has a few");
    }
}
