package com.lead2order.lead;

import com.lead2order.testing.EveryList;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

@QuarkusTest
class EveryListTest extends EveryList {

    @Override
    protected Map<String, String> withoutIndex() {
        return Map.of("/api/v1/leads currency", "nearly all amounts have the same currency");
    }
}
