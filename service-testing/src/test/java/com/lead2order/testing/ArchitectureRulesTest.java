package com.lead2order.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A rule is only real once it has failed. */
class ArchitectureRulesTest {

    @TestFactory
    Stream<DynamicTest> eachFindsItsPlantedViolation() {
        var base = "com.lead2order.testing.planted";
        var planted = classesIn(base);
        return ArchitectureRules.rules(base).entrySet().stream()
                .map(rule ->
                        DynamicTest.dynamicTest(
                                rule.getKey(),
                                () -> assertThat(breaks(rule.getValue(), planted)).isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> eachLetsCleanCodePass() {
        var base = "com.lead2order.testing.clean";
        var clean = classesIn(base);
        return ArchitectureRules.rules(base).entrySet().stream()
                .map(rule ->
                        DynamicTest.dynamicTest(
                                rule.getKey(),
                                () -> assertThat(breaks(rule.getValue(), clean)).isFalse()));
    }

    private static JavaClasses classesIn(String base) {
        return new ClassFileImporter().importPackages(base);
    }

    private static boolean breaks(ArchRule rule, JavaClasses classes) {
        return rule.allowEmptyShould(true).evaluate(classes).hasViolation();
    }
}
