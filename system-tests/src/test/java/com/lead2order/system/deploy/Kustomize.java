package com.lead2order.system.deploy;

import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.system.Project;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Renders our manifests with the Kustomize that is built into kubectl, where there is one. */
final class Kustomize {

    static final String BASE = "deploy/kubernetes/base";
    static final String LOCAL = "deploy/kubernetes/overlays/local";
    static final String PRODUCTION = "deploy/kubernetes/overlays/production";

    private static final Map<String, List<JsonNode>> RENDERED = new ConcurrentHashMap<>();

    private Kustomize() {}

    /**
     * What an installation would get; the test that asks is skipped on a machine without kubectl.
     */
    static List<JsonNode> render(String folder) {
        var kubectl = kubectl();
        if (kubectl.isEmpty()) {
            return abort("kubectl is not on the PATH, so the manifests were not rendered");
        }
        return RENDERED.computeIfAbsent(folder, it -> Yaml.documents(output(kubectl.get(), it)));
    }

    private static Optional<Path> kubectl() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("PATH"))
                                .orElse("")
                                .split(File.pathSeparator))
                .map(folder -> Path.of(folder, "kubectl"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String output(Path kubectl, String folder) {
        try {
            var process =
                    new ProcessBuilder(
                                    kubectl.toString(),
                                    "kustomize",
                                    Project.path(folder).toString())
                            .redirectErrorStream(true)
                            .start();
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(folder + " does not render: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rendering " + folder, e);
        }
    }
}
