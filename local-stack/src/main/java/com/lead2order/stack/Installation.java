package com.lead2order.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the programs are: what the build has put under {@code local-stack/target}, and the tools
 * that are prepared once and kept (PostgreSQL's binaries, Keycloak, start-up caches).
 *
 * @param root the folder of the checkout
 * @param tools the folder of what is prepared once; nothing in it is data
 */
public record Installation(Path root, Path tools) {

    /** The checkout that the current folder is in. */
    public static Installation here() {
        return of(findRoot());
    }

    static Installation of(Path root) {
        var tools =
                Optional.ofNullable(System.getenv("LEAD2ORDER_TOOLS"))
                        .map(Path::of)
                        .orElseGet(() -> root.resolve(".stack").resolve("tools"));
        return new Installation(root, tools.toAbsolutePath());
    }

    private static Path findRoot() {
        var built = System.getProperty("lead2order.build.directory");
        var start = built == null ? Path.of("").toAbsolutePath() : Path.of(built).toAbsolutePath();
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isRegularFile(folder.resolve("local-stack/pom.xml")))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                start + " is not inside a checkout of Lead2Order"));
    }

    /** The JVM that runs this program also runs its children. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The class path of this module, for processes that it starts. */
    String classPath() {
        return built("classes") + File.pathSeparator + built("lib") + File.separator + "*";
    }

    /** Where the build puts a service. */
    Path built(Service service) {
        return root.resolve(service.module()).resolve("target");
    }

    /** The class path of the Kafka broker, which no other program shares. */
    List<Path> kafkaJars() {
        return Stream.of("kafka", "lib").flatMap(folder -> jars(built(folder)).stream()).toList();
    }

    private static List<Path> jars(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path keycloakZip() {
        try (var files = Files.list(built("keycloak"))) {
            return files.filter(file -> file.toString().endsWith(".zip")).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path built(String folder) {
        var path = root.resolve("local-stack").resolve("target").resolve(folder);
        if (!Files.isDirectory(path)) {
            throw new IllegalStateException(
                    path + " is missing; build it with ./mvnw -pl local-stack process-classes");
        }
        return path;
    }
}
