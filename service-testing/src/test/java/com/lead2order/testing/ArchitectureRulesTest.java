package com.lead2order.testing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rule is only real once it has failed. */
class ArchitectureRulesTest {

    @TestFactory
    Stream<DynamicTest> eachFindsItsPlantedViolation() {
        var base = "com.lead2order.testing.planted";
        var planted = classesIn(base);
        return ArchitectureRules.rules(base, Map.of()).entrySet().stream()
                .map(rule ->
                        DynamicTest.dynamicTest(
                                rule.getKey(),
                                () -> assertThat(breaks(rule.getValue(), planted)).isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> eachLetsCleanCodePass() {
        var base = "com.lead2order.testing.clean";
        var clean = classesIn(base);
        return ArchitectureRules.rules(base, Map.of()).entrySet().stream()
                .map(rule ->
                        DynamicTest.dynamicTest(
                                rule.getKey(),
                                () -> assertThat(breaks(rule.getValue(), clean)).isFalse()));
    }

    @Test
    void anEntityIsKnownToThePackagesOnlyThatTakeItsSteps() {
        var base = "com.lead2order.testing.stepped";
        var stepped = classesIn(base);

        assertThat(breaks(entitiesStayInside(base, Set.of("step", "stranger")), stepped)).isFalse();
        assertThat(breaks(entitiesStayInside(base, Set.of("step")), stepped)).isTrue();
        assertThat(breaks(entitiesStayInside(base, Set.of()), stepped)).isTrue();
    }

    private static ArchRule entitiesStayInside(String base, Set<String> steps) {
        return requireNonNull(
                ArchitectureRules.rules(base, Map.of("opened", steps))
                        .get("entities stay inside their feature"));
    }

    private static JavaClasses classesIn(String base) {
        return new ClassFileImporter().importPackages(base);
    }

    private static boolean breaks(ArchRule rule, JavaClasses classes) {
        return rule.allowEmptyShould(true).evaluate(classes).hasViolation();
    }
}
