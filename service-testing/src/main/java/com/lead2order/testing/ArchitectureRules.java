package com.lead2order.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules that every service keeps, so that five services read as if one hand had written them.
 * Each says what to do instead. Annotations are named, not referred to, so that a service needs
 * none of the libraries that it does not use.
 */
public final class ArchitectureRules {

    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final String INJECT = "jakarta.inject.Inject";
    private static final String CONFIG_PROPERTY =
            "org.eclipse.microprofile.config.inject.ConfigProperty";
    private static final Set<String> SCOPES =
            Set.of(
                    "jakarta.enterprise.context.ApplicationScoped",
                    "jakarta.enterprise.context.RequestScoped",
                    "jakarta.transaction.TransactionScoped");
    private static final String REPOSITORY =
            "io.quarkus.hibernate.orm.panache.PanacheRepositoryBase";

    private static final Pattern DATE_OF_THE_DATABASE =
            Pattern.compile(
                    "\\bcurrent_date\\b|\\blocaltimestamp\\b|\\bcurrent_time\\b"
                            + "|\\b(?:now\\(\\)|current_timestamp)\\s*(?:::\\s*date|as\\s+date\\b)",
                    Pattern.CASE_INSENSITIVE);

    private static final String TABLES = "tables are named by the package that keeps them";

    private static final String PARSED_ONCE = "times are read in one place";

    private ArchitectureRules() {}

    /** One test per rule, over the production classes of a service. */
    public static Stream<DynamicTest> forService(String basePackage) {
        return forService(basePackage, Map.of());
    }

    /**
     * As above, for a service with aggregates whose steps fill packages of their own.
     *
     * @param steps by the package of an aggregate those that call its methods, all relative to the
     *     base package
     */
    public static Stream<DynamicTest> forService(
            String basePackage, Map<String, Set<String>> steps) {
        return forService(basePackage, steps, Map.of());
    }

    /**
     * As above, for a service in which tables are still named by other packages than their own.
     *
     * @param foreignTables by the reason classes with tables: {@code order.SalesOrders opportunity}
     */
    public static Stream<DynamicTest> forService(
            String basePackage,
            Map<String, Set<String>> steps,
            Map<String, Set<String>> foreignTables) {
        var rules = rules(basePackage, steps);
        rules.put(TABLES, tables(foreignTables));
        return tests(basePackage, rules);
    }

    /** As for a service, except that the kit is the place where times are read. */
    public static Stream<DynamicTest> forKit(
            String basePackage, Map<String, Set<String>> foreignTables) {
        var rules = rules(basePackage, Map.of());
        rules.remove(PARSED_ONCE);
        rules.put(TABLES, tables(foreignTables));
        return tests(basePackage, rules);
    }

    private static Stream<DynamicTest> tests(String basePackage, Map<String, ArchRule> rules) {
        var production =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(basePackage);
        return rules.entrySet().stream()
                .map(rule -> test(rule.getKey(), rule.getValue(), production));
    }

    private static DynamicTest test(String name, ArchRule rule, JavaClasses production) {
        return DynamicTest.dynamicTest(name, () -> rule.allowEmptyShould(true).check(production));
    }

    /** The rules by what they hold. */
    static Map<String, ArchRule> rules(String basePackage, Map<String, Set<String>> steps) {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put(
                "features do not form cycles",
                slices().matching(basePackage + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because(
                                "features depend on each other in one direction; move what both"
                                        + " need into the one that owns it, or let the other react"
                                        + " to its event"));
        rules.put(
                "no service knows another service",
                noClasses()
                        .should()
                        .dependOnClassesThat(partOfLead2OrderBut(basePackage, "com.lead2order.kit"))
                        .because(
                                "services know each other by their events only; read what you need"
                                        + " into a read model of your own"));
        rules.put(
                "entities know no framework but persistence",
                noClasses()
                        .that()
                        .areAnnotatedWith(ENTITY)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "jakarta.ws.rs..",
                                "jakarta.enterprise..",
                                "io.quarkus..",
                                "io.smallrye..",
                                "org.apache.kafka..")
                        .because(
                                "an aggregate is plain Java; put HTTP into the resource and"
                                        + " messages into the contract class"));
        rules.put(
                "entities stay inside their feature",
                classes()
                        .that()
                        .areAnnotatedWith(ENTITY)
                        .should(beKnownToTheirFeatureOnly(basePackage, steps))
                        .because(
                                "other features ask a use case or read a view record; where the"
                                        + " steps of an aggregate fill packages of their own,"
                                        + " ArchitectureTest of the service names them"));
        rules.put(
                "entities hide their fields",
                fields().that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(ENTITY)
                        .should()
                        .bePrivate()
                        .because("state changes by methods that are verbs of the business"));
        rules.put(
                "resources do not touch entities",
                noClasses()
                        .that()
                        .areAnnotatedWith(PATH)
                        .should()
                        .dependOnClassesThat()
                        .areAnnotatedWith(ENTITY)
                        .because(
                                "a resource builds the command, calls the use case, returns a"
                                        + " view"));
        rules.put(
                "resources do not touch repositories",
                noClasses()
                        .that()
                        .areAnnotatedWith(PATH)
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(REPOSITORY)
                        .because("reading is a use case or a query class of the feature, too"));
        rules.put(
                "resources do not open transactions",
                noClasses()
                        .that()
                        .areAnnotatedWith(PATH)
                        .should()
                        .beAnnotatedWith(TRANSACTIONAL)
                        .because("the transaction starts in the use case, and only there"));
        rules.put(
                "methods of resources do not open transactions",
                methods()
                        .that()
                        .areAnnotatedWith(TRANSACTIONAL)
                        .should()
                        .beDeclaredInClassesThat()
                        .areNotAnnotatedWith(PATH)
                        .because("the transaction starts in the use case, and only there"));
        rules.put(
                "resources say what they answer with",
                classes()
                        .that()
                        .areAnnotatedWith(PATH)
                        .should()
                        .beAnnotatedWith("jakarta.ws.rs.Produces")
                        .because("whoever asks for text/html gets 406 then, and no toString()"));
        rules.put(
                PARSED_ONCE,
                noClasses()
                        .should()
                        .callMethod(LocalDate.class, "parse", CharSequence.class)
                        .orShould()
                        .callMethod(Instant.class, "parse", CharSequence.class)
                        .orShould()
                        .callMethod(OffsetDateTime.class, "parse", CharSequence.class)
                        .because("days and instants have one form and one span: use KnownTime"));
        rules.put(
                "dependencies come through constructors",
                noFields()
                        .should()
                        .beAnnotatedWith(INJECT)
                        .orShould()
                        .beAnnotatedWith(CONFIG_PROPERTY)
                        .because("a constructor shows what a class needs and works without CDI"));
        rules.put(
                "scoped beans are asked by methods",
                fields().that()
                        .areNotStatic()
                        .and()
                        .areDeclaredInClassesThat(areScoped())
                        .should(beAccessedByTheirClassOnly())
                        .because(
                                "others hold a proxy of a scoped bean, whose fields are its own and"
                                        + " the same for all requests and transactions"));
        rules.put(
                "time comes from a clock",
                noClasses()
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(LocalDate.class, "now")
                        .orShould()
                        .callMethod(LocalDateTime.class, "now")
                        .orShould()
                        .callMethod(OffsetDateTime.class, "now")
                        .orShould()
                        .callMethod(ZonedDateTime.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .because("tests set the time: inject java.time.Clock into the use case"));
        rules.put(
                "business dates come from a clock, in SQL too",
                classes()
                        .should(tellNoDateByTheDatabase())
                        .andShould(cutNoDateInUtc())
                        .because(
                                "the day is that of the installation's zone: pass"
                                        + " LocalDate.now(clock) as a parameter, and cut instants"
                                        + " with clock.getZone()"));
        rules.put(
                "events are records under a sealed interface",
                classes()
                        .that()
                        .areInterfaces()
                        .and()
                        .haveSimpleNameEndingWith("Event")
                        .should(beSealedOverRecords())
                        .because("an exhaustive switch has to decide how each event is published"));
        rules.put(
                "packages are null-marked and explained",
                classes()
                        .should(resideInNullMarkedPackage())
                        .because(
                                "a package-info.java with @NullMarked and a sentence on what the"
                                        + " package is about opens each package"));
        rules.put(
                "money that is sent says whether it may be negative",
                fields().that(areValidatedMoney())
                        .should(sayWhichSignIsAllowed())
                        .because(
                                "a bound belongs to the value: put @NotNegative on it, or @AnySign"
                                        + " with the rule that decides"));
        rules.put(TABLES, tables(Map.of()));
        rules.put(
                "constraints are on the field, not on the name of its type",
                fields().should(beConstrainedThemselves())
                        .because(
                                "in Outer.@NotNull Inner the constraint is on the type alone and is"
                                        + " never checked; import the inner type"));
        return rules;
    }

    private static ArchRule tables(Map<String, Set<String>> foreign) {
        return classes()
                .should(new ForeignTables(TableOwners.declared(), foreign))
                .because(
                        "a statement that reads another feature's table is a dependency that no"
                                + " import shows");
    }

    /** Reads the constants of the class file, which is where SQL is. */
    private static ArchCondition<JavaClass> tellNoDateByTheDatabase() {
        return new ArchCondition<>("tell no date by the database") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var text : stringsOf(type)) {
                    var told = DATE_OF_THE_DATABASE.matcher(text);
                    var tells = told.find();
                    events.add(
                            new SimpleConditionEvent(
                                    type,
                                    !tells,
                                    tells ? type.getName() + " says " + told.group() : ""));
                }
            }
        };
    }

    /** The strings in the class file: constants, and what is between the parts of others. */
    static List<String> stringsOf(JavaClass type) {
        var strings = new ArrayList<String>();
        var source = type.getSource();
        if (source.isEmpty()) {
            return strings;
        }
        try (var file = source.get().getUri().toURL().openStream()) {
            for (var entry : ClassFile.of().parse(file.readAllBytes()).constantPool()) {
                if (entry instanceof StringEntry text) {
                    strings.add(text.stringValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return strings;
    }

    private static ArchCondition<JavaClass> cutNoDateInUtc() {
        return new ArchCondition<>("cut no date in UTC") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var access : type.getFieldAccessesFromSelf()) {
                    var isUtc =
                            access.getTargetOwner().isEquivalentTo(ZoneOffset.class)
                                    && access.getTarget().getName().equals("UTC");
                    var line = access.getLineNumber();
                    var cuts =
                            isUtc
                                    && type.getMethodCallsFromSelf().stream()
                                            .filter(call ->
                                                    Math.abs(call.getLineNumber() - line) <= 3)
                                            .anyMatch(call -> isCut(call));
                    events.add(
                            new SimpleConditionEvent(
                                    type, !cuts, cuts ? access.getDescription() : ""));
                }
            }
        };
    }

    private static boolean isCut(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        var name = call.getTarget().getName();
        return (owner.isEquivalentTo(LocalDate.class) && name.equals("ofInstant"))
                || name.equals("toLocalDate");
    }

    private static DescribedPredicate<JavaField> areValidatedMoney() {
        return new DescribedPredicate<>("are validated money") {
            @Override
            public boolean test(JavaField field) {
                return field.getRawType().getSimpleName().equals("Money")
                        && isMarked(field, "Valid");
            }
        };
    }

    private static boolean isMarked(JavaField field, String annotation) {
        return field.getAnnotations().stream()
                .anyMatch(mark -> mark.getRawType().getSimpleName().equals(annotation));
    }

    private static ArchCondition<JavaField> sayWhichSignIsAllowed() {
        return new ArchCondition<>("say which sign is allowed") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(
                                field,
                                isMarked(field, "NotNegative") || isMarked(field, "AnySign"),
                                field.getFullName() + " does not say which sign is allowed"));
            }
        };
    }

    private static ArchCondition<JavaField> beConstrainedThemselves() {
        return new ArchCondition<>("be constrained themselves") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (!field.getRawType().isPrimitive()) {
                    var reflected = field.reflect();
                    for (var mark : reflected.getAnnotatedType().getAnnotations()) {
                        var type = mark.annotationType();
                        events.add(
                                new SimpleConditionEvent(
                                        field,
                                        !type.getPackageName().endsWith("validation.constraints")
                                                || reflected.isAnnotationPresent(type),
                                        field.getFullName() + " is not constrained by " + type));
                    }
                }
            }
        };
    }

    /** Not public, or public and used by the packages only that take its steps. */
    private static ArchCondition<JavaClass> beKnownToTheirFeatureOnly(
            String basePackage, Map<String, Set<String>> steps) {
        return new ArchCondition<>("be known to their feature only") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                var home = entity.getPackageName();
                var users = steps.getOrDefault(relative(home), Set.of());
                var isOpen = entity.getModifiers().contains(JavaModifier.PUBLIC);
                events.add(
                        new SimpleConditionEvent(
                                entity,
                                !isOpen || !users.isEmpty(),
                                entity.getName() + " is public"));
                for (var use : entity.getDirectDependenciesToSelf()) {
                    var user = use.getOriginClass().getPackageName();
                    events.add(
                            new SimpleConditionEvent(
                                    entity,
                                    user.equals(home) || users.contains(relative(user)),
                                    use.getDescription()));
                }
            }

            private String relative(String packageName) {
                return packageName.startsWith(basePackage + ".")
                        ? packageName.substring(basePackage.length() + 1)
                        : packageName;
            }
        };
    }

    private static DescribedPredicate<JavaClass> areScoped() {
        return new DescribedPredicate<>("are beans behind a proxy") {
            @Override
            public boolean test(JavaClass type) {
                return SCOPES.stream().anyMatch(type::isAnnotatedWith);
            }
        };
    }

    private static ArchCondition<JavaField> beAccessedByTheirClassOnly() {
        return new ArchCondition<>("be accessed by their class only") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                for (var access : field.getAccessesToSelf()) {
                    events.add(
                            new SimpleConditionEvent(
                                    field,
                                    isInside(access.getOriginOwner(), field.getOwner()),
                                    access.getDescription()));
                }
            }
        };
    }

    /** An inner class holds the bean itself, not its proxy. */
    private static boolean isInside(JavaClass type, JavaClass outer) {
        return type.equals(outer)
                || type.getEnclosingClass()
                        .map(enclosing -> isInside(enclosing, outer))
                        .orElse(false);
    }

    private static DescribedPredicate<JavaClass> partOfLead2OrderBut(String... packages) {
        return new DescribedPredicate<>("are another service's") {
            @Override
            public boolean test(JavaClass type) {
                return inside(type, "com.lead2order")
                        && Stream.of(packages).noneMatch(mine -> inside(type, mine));
            }
        };
    }

    private static boolean inside(JavaClass type, String packageName) {
        return type.getPackageName().equals(packageName)
                || type.getPackageName().startsWith(packageName + ".");
    }

    private static ArchCondition<JavaClass> beSealedOverRecords() {
        return new ArchCondition<>("be sealed over records") {
            @Override
            public void check(JavaClass event, ConditionEvents events) {
                var holds =
                        event.isSealed()
                                && event.getAllSubclasses().stream()
                                        .allMatch(type -> type.isRecord() || type.isInterface());
                events.add(
                        new SimpleConditionEvent(
                                event, holds, event.getName() + " is not sealed over records"));
            }
        };
    }

    private static ArchCondition<JavaClass> resideInNullMarkedPackage() {
        return new ArchCondition<>("reside in a package with a null-marked package-info.java") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var holds = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(
                        new SimpleConditionEvent(
                                type, holds, type.getName() + " is in a package without"));
            }
        };
    }
}
