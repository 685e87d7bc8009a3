package com.lead2order.agreement;

import com.lead2order.testing.EveryList;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

@QuarkusTest
class EveryListTest extends EveryList {

    @Override
    protected Map<String, String> withoutIndex() {
        return Map.of(
                "/api/v1/planning-cycles", "a company has one or two a year",
                "/api/v1/target-agreement-policies", "a company has a few");
    }
}
