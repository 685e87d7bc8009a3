package com.lead2order.testing;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds the tables that a class names in its strings, and refuses those that another package keeps.
 * A constant of another class that the compiler copies in counts, too: what one package hands to
 * another is a method, so that the import is there to be seen.
 */
final class ForeignTables extends ArchCondition<JavaClass> {

    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String TABLE = "jakarta.persistence.Table";

    /** A table in its place in a statement, and others after commas, each with or without alias. */
    private static final Pattern IN_A_STATEMENT =
            Pattern.compile(
                    "(?i:\\b(?:from|join|into|update|using|table|truncate|copy)\\s+(?:only\\s+)?)"
                            + "(\\w+(?:(?:\\s+(?:as\\s+)?\\w+)?\\s*,\\s*\\w+)*)");

    private static final Pattern NEXT_IN_A_STATEMENT = Pattern.compile("\\s*,\\s*");

    /** A name of several words is a table wherever it stands. */
    private static final Pattern OF_SEVERAL_WORDS =
            Pattern.compile("(?<![\\w:.-])[a-z]+(?:_[a-z]+)+(?![\\w-])");

    private final Map<String, String> owners;
    private final Map<String, String> allowed = new HashMap<>();
    private final Map<String, String> unneeded;
    private final Map<String, String> entities = new HashMap<>();

    /**
     * Refuses foreign tables.
     *
     * @param allowed by the reason classes with tables, such as {@code order.SalesOrders
     *     opportunity}; each must still be needed
     */
    ForeignTables(TableOwners owners, Map<String, Set<String>> allowed) {
        super("name the tables of their own package only");
        this.owners = owners.byTable();
        allowed.forEach((reason, whats) -> whats.forEach(what -> this.allowed.put(what, reason)));
        this.unneeded = new TreeMap<>(this.allowed);
    }

    @Override
    public void init(Collection<JavaClass> all) {
        all.stream()
                .filter(type -> type.isAnnotatedWith(ENTITY))
                .forEach(type -> entities.put(type.getSimpleName(), tableOf(type)));
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.isAnnotatedWith(ENTITY)) {
            judge(type, tableOf(type), events);
        }
        named(type).forEach(table -> judge(type, table, events));
    }

    @Override
    public void finish(ConditionEvents events) {
        unneeded.forEach((what, reason) ->
                events.add(
                        SimpleConditionEvent.violated(
                                what, what + " is allowed and not needed: " + reason)));
    }

    private void judge(JavaClass type, String table, ConditionEvents events) {
        var owner = owners.get(table);
        if (type.getPackageName().equals(owner)) {
            return;
        }
        var what = exception(type, table);
        unneeded.remove(what);
        if (allowed.containsKey(what)) {
            return;
        }
        events.add(
                SimpleConditionEvent.violated(
                        type,
                        owner == null
                                ? "%s keeps %s, which db/tables.yaml does not say"
                                        .formatted(type.getName(), table)
                                : ("%s names %s, which %s keeps: ask a class of that package for"
                                                + " the rows, or for a condition or subselect to"
                                                + " build in (docs/adr/0014-owners-of-tables.md)")
                                        .formatted(type.getName(), table, owner)));
    }

    /** How an exception names the class and the table. */
    private static String exception(JavaClass type, String table) {
        if (type.getEnclosingClass().isPresent()) {
            return exception(type.getEnclosingClass().get(), table);
        }
        var feature = type.getPackageName();
        return feature.substring(feature.lastIndexOf('.') + 1)
                + '.'
                + type.getSimpleName()
                + ' '
                + table;
    }

    private Set<String> named(JavaClass type) {
        var tables = new TreeSet<String>();
        var strings = ArchitectureRules.stringsOf(type);
        for (var text : strings) {
            IN_A_STATEMENT
                    .matcher(text)
                    .results()
                    .flatMap(found -> Arrays.stream(NEXT_IN_A_STATEMENT.split(found.group(1))))
                    .map(item -> item.split("\\s", 2)[0])
                    .map(name -> entities.getOrDefault(name, name))
                    .filter(owners::containsKey)
                    .forEach(tables::add);
            OF_SEVERAL_WORDS
                    .matcher(text)
                    .results()
                    .map(found -> found.group())
                    .filter(owners::containsKey)
                    .forEach(tables::add);
        }
        var handedOver = strings.stream().filter(owners::containsKey).toList();
        if (!tables.containsAll(handedOver) && handsOverTables(type)) {
            tables.addAll(handedOver);
        }
        return tables;
    }

    /** Whether it calls anything that takes a table by its name, such as a list. */
    private static boolean handsOverTables(JavaClass type) {
        return type.getCodeUnitCallsFromSelf().stream().anyMatch(ForeignTables::takesATable);
    }

    private static boolean takesATable(JavaCall<?> call) {
        return call.getTargetOwner().getPackageName().startsWith("com.lead2order.")
                && call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(parameter -> parameter.isEquivalentTo(String.class))
                && call.getTarget().resolveMember().stream()
                        .flatMap(unit ->
                                Arrays.stream(((Executable) unit.reflect()).getParameters()))
                        .anyMatch(parameter ->
                                parameter.getType() == String.class
                                        && parameter
                                                .getName()
                                                .toLowerCase(Locale.ROOT)
                                                .endsWith("table"));
    }

    /** As Hibernate names it: as said, else the words of the class. */
    private static String tableOf(JavaClass entity) {
        return entity.tryGetAnnotationOfType(TABLE)
                .flatMap(table -> table.get("name"))
                .map(String.class::cast)
                .filter(name -> !name.isEmpty())
                .orElseGet(() ->
                        String.join(
                                        "_",
                                        List.of(
                                                entity.getSimpleName()
                                                        .split("(?<=[a-z0-9])(?=[A-Z])")))
                                .toLowerCase(Locale.ROOT));
    }
}
