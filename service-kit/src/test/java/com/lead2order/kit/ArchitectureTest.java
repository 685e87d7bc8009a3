package com.lead2order.kit;

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
                    "audit.FindAuditEntries journal",
                    "paging.Filter external_ref",
                    "reference.Target visibility_person");

    @TestFactory
    Stream<DynamicTest> rules() {
        return ArchitectureRules.forKit(
                "com.lead2order.kit", Map.of("named before tables had owners", OF_BEFORE));
    }
}
