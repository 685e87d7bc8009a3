package com.lead2order.system.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.system.Project;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A rendered installation as the tests ask it. */
record Manifests(List<JsonNode> all) {

    private static final Set<String> SECRET_DATA = Set.of("data", "stringData");

    static Manifests rendered(String folder) {
        return new Manifests(Kustomize.render(folder));
    }

    Stream<JsonNode> ofKind(String kind) {
        return all.stream().filter(manifest -> manifest.path("kind").asText().equals(kind));
    }

    JsonNode named(String kind, String name) {
        return ofKind(kind)
                .filter(manifest -> name(manifest).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " is called " + name));
    }

    JsonNode deployment(Application application) {
        return named("Deployment", application.module());
    }

    JsonNode migration(Application application) {
        return named("Job", application.module() + "-migration");
    }

    /** The pods of everything that runs: deployments and jobs. */
    Stream<JsonNode> podSpecs() {
        return Stream.concat(ofKind("Deployment"), ofKind("Job")).map(Manifests::podSpec);
    }

    static JsonNode podSpec(JsonNode workload) {
        return workload.at("/spec/template/spec");
    }

    static Stream<JsonNode> containers(JsonNode podSpec) {
        return Stream.concat(
                podSpec.path("initContainers").valueStream(),
                podSpec.path("containers").valueStream());
    }

    /**
     * The variables that a container starts with: configuration and secrets first, its own over
     * them.
     */
    Map<String, String> environment(JsonNode container) {
        var variables = new TreeMap<String, String>();
        for (var source : container.path("envFrom")) {
            if (source.has("configMapRef")) {
                var configMap = named("ConfigMap", source.at("/configMapRef/name").asText());
                configMap
                        .path("data")
                        .propertyStream()
                        .forEach(it -> variables.put(it.getKey(), it.getValue().asText()));
            } else {
                secretKeys(source.at("/secretRef/name").asText())
                        .forEach(key -> variables.put(key, "(secret)"));
            }
        }
        for (var variable : container.path("env")) {
            variables.put(variable.path("name").asText(), variable.path("value").asText());
        }
        return variables;
    }

    /** A secret comes from the installation, or from outside with the keys of the example. */
    private Stream<String> secretKeys(String name) {
        return Stream.concat(all.stream(), exampleSecrets())
                .filter(manifest -> manifest.path("kind").asText().equals("Secret"))
                .filter(manifest -> name(manifest).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody says what is in secret " + name))
                .propertyStream()
                .filter(field -> SECRET_DATA.contains(field.getKey()))
                .flatMap(field -> field.getValue().propertyStream())
                .map(Map.Entry::getKey);
    }

    private static Stream<JsonNode> exampleSecrets() {
        return Yaml.documents(Project.text(Kustomize.PRODUCTION + "/secrets.example.yaml"))
                .stream();
    }

    private static String name(JsonNode manifest) {
        return manifest.at("/metadata/name").asText();
    }
}
