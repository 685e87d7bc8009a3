package com.lead2order.opportunity;

import com.lead2order.testing.EveryExternalKey;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;

@QuarkusTest
class EveryExternalKeyTest extends EveryExternalKey {

    @Override
    protected Map<String, String> newRecords() {
        var any = UUID.randomUUID().toString();
        return Map.of(
                "products",
                "{\"code\":\"%s\",\"name\":\"Keyed\"}".formatted(any),
                "product-groups",
                "{\"code\":\"%s\",\"name\":\"Keyed\"}".formatted(any));
    }
}
