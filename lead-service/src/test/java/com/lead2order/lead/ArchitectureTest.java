package com.lead2order.lead;

import com.lead2order.testing.ArchitectureRules;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    /** Classes with tables of other packages, named before tables had owners. It only shrinks. */
    private static final Set<String> OF_BEFORE =
            Set.of("contact.Contacts account", "contact.UpsertContacts account");

    @TestFactory
    Stream<DynamicTest> rules() {
        return ArchitectureRules.forService(
                "com.lead2order.lead",
                Map.of(),
                Map.of("named before tables had owners", OF_BEFORE));
    }
}
