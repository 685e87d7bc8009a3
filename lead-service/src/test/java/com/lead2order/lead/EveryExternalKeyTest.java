package com.lead2order.lead;

import com.lead2order.testing.EveryExternalKey;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

@QuarkusTest
class EveryExternalKeyTest extends EveryExternalKey {

    @Override
    protected Map<String, String> newRecords() {
        return Map.of("accounts", "{\"name\":\"Keyed\"}", "contacts", "{\"lastName\":\"Keyed\"}");
    }
}
