package com.lead2order.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The gateway ... */
class ArchitectureTest {
    private static final JavaClasses GATEWAY =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("com.lead2order.gateway");

    @Test
    void dependsOnItsFeaturesInOneDirection() {
        slices().matching("com.lead2order.gateway.(*)..").should().beFreeOfCycles().check(GATEWAY);
    }

    @Test
    void knowsNoServiceAndNoDatabase() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.lead2order.lead..",
                        "com.lead2order.opportunity..",
                        "com.lead2order.forecast..",
                        "com.lead2order.agreement..",
                        "com.lead2order.partner..",
                        "com.lead2order.kit..",
                        "java.sql..",
                        "jakarta.persistence..")
                .check(GATEWAY);
    }

    @Test
    void takesTheTimeFromItsClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(GATEWAY);
    }

    @Test
    void isPutTogetherByConstructors() {
        noFields().should().beAnnotatedWith(Inject.class).check(GATEWAY);
        fields().that().areNotStatic().should().bePrivate().check(GATEWAY);
    }
}
