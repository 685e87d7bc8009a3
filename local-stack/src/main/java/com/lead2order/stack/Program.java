package com.lead2order.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * A built service as a stack runs it: a copy of what the build has made. A build beside a running
 * system then takes no class away from it, and the system goes on with the build it started from.
 */
final class Program {

    private static final String LIBRARIES = "lib";
    private static final Pattern SPACES = Pattern.compile(" +");

    private final Service service;
    private final Path built;
    private final Path folder;

    /**
     * @param built the folder that the build writes to
     * @param folder where the copy is
     */
    Program(Service service, Path built, Path folder) {
        this.service = service;
        this.built = built;
        this.folder = folder;
    }

    /** The jar to start; its libraries lie beside it as its manifest says. */
    Path jar() {
        return runner(folder);
    }

    /** The jar and its libraries, in the order of the class path. */
    List<Path> jars() {
        return jars(folder);
    }

    /** Takes over the newest build; what has not changed is not copied again. */
    void refresh() {
        try {
            Files.createDirectories(folder.resolve(LIBRARIES));
            var kept = new HashSet<Path>();
            for (var jar : jars(built)) {
                var copy = folder.resolve(built.relativize(jar).toString());
                kept.add(copy);
                if (!StartUpCaches.sameContent(jar, copy)) {
                    Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            for (var place : List.of(folder, folder.resolve(LIBRARIES))) {
                removeOthers(place, kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + service.module() + " to " + folder, e);
        }
    }

    private static void removeOthers(Path place, Set<Path> kept) throws IOException {
        try (var files = Files.list(place)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!kept.contains(file)) {
                    Files.delete(file);
                }
            }
        }
    }

    private List<Path> jars(Path from) {
        var runner = runner(from);
        var jars = new ArrayList<>(List.of(runner));
        try (var jar = new JarFile(runner.toFile())) {
            var classPath = jar.getManifest().getMainAttributes().getValue("Class-Path");
            SPACES.splitAsStream(classPath.strip()).map(from::resolve).forEach(jars::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jars;
    }

    private Path runner(Path from) {
        try (var files = Files.list(from)) {
            return files.filter(file -> file.toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow(this::notBuilt);
        } catch (IOException e) {
            throw new UncheckedIOException(notBuilt().getMessage(), e);
        }
    }

    private IllegalStateException notBuilt() {
        return new IllegalStateException(
                "%s is not built (no jar in %s); run \"make build\""
                        .formatted(service.module(), built));
    }
}
