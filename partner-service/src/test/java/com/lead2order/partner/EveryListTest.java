package com.lead2order.partner;

import com.lead2order.testing.EveryList;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

@QuarkusTest
class EveryListTest extends EveryList {

    @Override
    protected Map<String, String> withoutIndex() {
        return Map.of(
                "/api/v1/deal-registrations currency", "nearly all amounts have the same currency");
    }
}
