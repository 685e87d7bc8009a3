package com.lead2order.partner;

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
                "partners",
                "{\"name\":\"Keyed %s\",\"partnerType\":\"VAR\"}".formatted(any),
                "partner-programs",
                "{\"name\":\"Keyed %s\"}".formatted(any));
    }
}
