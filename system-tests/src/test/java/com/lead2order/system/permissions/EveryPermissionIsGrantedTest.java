package com.lead2order.system.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * The permissions that the code asks for, those that roles have, and those that operators read of.
 */
class EveryPermissionIsGrantedTest {

    private static final Path ROOT = root();
    private static final String EVERYTHING = "*";
    private static final Pattern ASKED = Pattern.compile("\"(?!system:)([a-z-]+:[a-z-]+)\"");
    private static final Pattern ROW =
            Pattern.compile(
                    "^\\| `([a-z-]+:[a-z-]+)` \\|[^|]*\\| ([a-z, -]+) \\|$", Pattern.MULTILINE);

    @Test
    void isAskedForBySomeService() throws IOException {
        assertThat(asked()).hasSizeGreaterThan(50).containsAll(grantedTo().keySet());
    }

    @Test
    void isGrantedToSomeRoleAndDescribedWithAllThatHaveIt() throws IOException {
        var expected = new TreeMap<String, Set<String>>();
        asked().forEach(permission -> expected.put(permission, Set.of("admin")));
        expected.putAll(grantedTo());

        assertThat(described()).isEqualTo(expected);
    }

    private static Set<String> asked() throws IOException {
        var permissions = new TreeSet<String>();
        try (var files = Files.walk(ROOT)) {
            for (var file :
                    files.filter(path ->
                                    path.toString().contains("-service/src/main/java")
                                            || path.toString()
                                                    .contains("service-kit/src/main/java"))
                            .filter(path -> path.toString().endsWith(".java"))
                            .toList()) {
                var literals = ASKED.matcher(Files.readString(file));
                while (literals.find()) {
                    permissions.add(literals.group(1));
                }
            }
        }
        return permissions;
    }

    /** The roles by each permission, without those that have everything. */
    private static Map<String, Set<String>> grantedTo() throws IOException {
        Map<String, Map<String, Object>> roles =
                new Yaml()
                        .load(
                                Files.readString(
                                        ROOT.resolve("contracts/src/main/resources/roles.yaml")));
        var granted = new TreeMap<String, Set<String>>();
        for (var role : roles.keySet()) {
            var permissions = permissionsOf(role, roles);
            if (!permissions.contains(EVERYTHING)) {
                permissions.stream()
                        .filter(permission -> !permission.startsWith("-"))
                        .filter(permission -> !permissions.contains("-" + permission))
                        .forEach(permission ->
                                granted.computeIfAbsent(permission, any -> new TreeSet<>())
                                        .add(role));
            }
        }
        return granted;
    }

    @SuppressWarnings("unchecked")
    private static List<String> permissionsOf(String name, Map<String, Map<String, Object>> roles) {
        var permissions = new ArrayList<String>();
        for (var role = roles.get(name); role != null; role = roles.get(role.get("inherits"))) {
            permissions.addAll((List<String>) role.get("permissions"));
        }
        return permissions;
    }

    private static Map<String, Set<String>> described() throws IOException {
        var described = new TreeMap<String, Set<String>>();
        var rows = ROW.matcher(Files.readString(ROOT.resolve("docs/operators.md")));
        while (rows.find()) {
            described.put(rows.group(1), new TreeSet<>(List.of(rows.group(2).split(", "))));
        }
        return described;
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("local-stack/pom.xml"))) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }
}
