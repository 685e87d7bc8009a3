package com.lead2order.system.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.lead2order.system.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The environment variables that an application listens to. Quarkus' own come from the lists in its
 * extensions, and only those that still count when an application starts; ours come from the code
 * and the properties that read them.
 */
final class Variables {

    private static final String QUARKUS_LIST =
            "META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static final Pattern ONE_PROPERTY =
            Pattern.compile("@ConfigProperty\\(\\s*name\\s*=\\s*\"([^\"]+)\"");
    private static final Pattern MAPPING =
            Pattern.compile("@ConfigMapping\\(\\s*prefix\\s*=\\s*\"([^\"]+)\"");
    private static final Pattern MAPPED_METHOD = Pattern.compile("\\b([a-z]\\w*)\\(\\);");
    private static final Pattern NAMED_IN_VALUE = Pattern.compile("\\$\\{([A-Z0-9_]+)");

    private static final Set<String> QUARKUS = quarkus();

    private Variables() {}

    /** Those that nobody would listen to. */
    static Set<String> unknownTo(Application application, Map<String, String> environment) {
        var unknown = new TreeSet<>(environment.keySet());
        unknown.removeAll(knownTo(application));
        return unknown;
    }

    private static Set<String> knownTo(Application application) {
        var known = new HashSet<>(QUARKUS);
        known.add("KAFKA_BOOTSTRAP_SERVERS");
        if (application.usesServiceKit()) {
            known.addAll(own("service-kit"));
        }
        known.addAll(own(application.module()));
        return known;
    }

    /** The variable that sets a property, by the rule of MicroProfile Config. */
    static String of(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Set<String> own(String module) {
        var names = new HashSet<String>();
        for (var file : Project.filesUnder(module + "/src/main/resources", ".properties")) {
            var text = Project.text(file);
            text.lines()
                    .map(line -> line.replaceFirst("^%[a-z]+\\.", ""))
                    .filter(line -> line.startsWith("lead2order."))
                    .map(line -> of(line.substring(0, line.indexOf('=')).strip()))
                    .forEach(names::add);
            NAMED_IN_VALUE.matcher(text).results().map(it -> it.group(1)).forEach(names::add);
        }
        for (var file : Project.filesUnder(module + "/src/main/java", ".java")) {
            var text = Project.text(file);
            ONE_PROPERTY.matcher(text).results().map(it -> of(it.group(1))).forEach(names::add);
            var mapping = MAPPING.matcher(text);
            if (mapping.find()) {
                MAPPED_METHOD
                        .matcher(text)
                        .results()
                        .map(method -> of(mapping.group(1) + "." + kebab(method.group(1))))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static String kebab(String method) {
        return Pattern.compile("[A-Z]")
                .matcher(method)
                .replaceAll(upper -> Matcher.quoteReplacement("-" + upper.group()));
    }

    private static Set<String> quarkus() {
        var names = new HashSet<String>();
        try {
            var lists = Variables.class.getClassLoader().getResources(QUARKUS_LIST);
            while (lists.hasMoreElements()) {
                collect(new ObjectMapper().readTree(lists.nextElement()), names);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static void collect(JsonNode node, Set<String> names) {
        if (node.path("phase").asText().equals("RUN_TIME")) {
            names.add(node.path("path").path("environmentVariable").asText());
        }
        Predicate<JsonNode> container = JsonNode::isContainerNode;
        node.valueStream().filter(container).forEach(child -> collect(child, names));
    }
}
