package com.lead2order.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForeignTablesTest {

    private static final String KEPT = "com.lead2order.testing.kept";

    /** All that names tables of people in the package of orders, each in a way of its own. */
    private static final Set<String> NAMED =
            Set.of(
                    "orders.Joins person",
                    "orders.Deletes person",
                    "orders.AsksInTermsOfEntities person",
                    "orders.CopiesAConstant person_unit",
                    "orders.HandsOver person");

    @Test
    void areFoundHoweverTheyAreNamed() {
        assertThat(faults(Map.of()))
                .hasSize(NAMED.size())
                .allMatch(fault -> fault.contains("which " + KEPT + ".people keeps: ask a class"))
                .anyMatch(fault -> fault.startsWith(KEPT + ".orders.Joins names person, "))
                .anyMatch(fault -> fault.startsWith(KEPT + ".orders.Deletes$Statements names "));
    }

    @Test
    void areAllowedForAReason() {
        assertThat(faults(Map.of("because", NAMED))).isEmpty();
    }

    @Test
    void areAllowedAsLongOnlyAsItIsNeeded() {
        assertThat(faults(Map.of("because", NAMED, "once", Set.of("orders.Orders person"))))
                .containsExactly("orders.Orders person is allowed and not needed: once");
    }

    @Test
    void haveOneOwner() {
        assertThat(TableOwners.declared().byTable())
                .containsEntry("line", KEPT + ".orders")
                .containsEntry("person", KEPT + ".people");
        assertThatThrownBy(() ->
                        TableOwners.of(
                                List.of(
                                        Map.of(
                                                KEPT,
                                                Map.of(
                                                        "orders", List.of("line"),
                                                        "people", List.of("line"))))))
                .hasMessageContaining("one of them asks the other");
    }

    @Test
    void ofTheKitAreTakenOverByAServiceThatOwnsThem() {
        var kit = Map.of("com.lead2order.kit", Map.of("feed", List.of("rate")));
        var service = Map.of("com.lead2order.bank", Map.of("rates", List.of("rate")));

        assertThat(TableOwners.of(List.of(kit, service)).byTable())
                .isEqualTo(TableOwners.of(List.of(service, kit)).byTable())
                .containsExactly(Map.entry("rate", "com.lead2order.bank.rates"));
    }

    private static List<String> faults(Map<String, Set<String>> allowed) {
        return classes()
                .should(new ForeignTables(TableOwners.declared(), allowed))
                .evaluate(new ClassFileImporter().importPackages(KEPT))
                .getFailureReport()
                .getDetails();
    }
}
