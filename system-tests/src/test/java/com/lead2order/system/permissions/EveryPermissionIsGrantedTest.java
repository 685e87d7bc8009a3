package com.lead2order.system.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.system.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private static final String EVERYTHING = "*";
    private static final Pattern ASKED = Pattern.compile("\"(?!system:)([a-z-]+:[a-z-]+)\"");
    private static final Pattern ROW =
            Pattern.compile(
                    "^\\| `([a-z-]+:[a-z-]+)` \\|[^|]*\\| ([a-z, -]+) \\|$", Pattern.MULTILINE);

    @Test
    void isAskedForBySomeService() {
        assertThat(asked()).hasSizeGreaterThan(50).containsAll(grantedTo().keySet());
    }

    @Test
    void isGrantedToSomeRoleAndDescribedWithAllThatHaveIt() {
        var expected = new TreeMap<String, Set<String>>();
        asked().forEach(permission -> expected.put(permission, Set.of("admin")));
        expected.putAll(grantedTo());

        assertThat(described()).isEqualTo(expected);
    }

    private static Set<String> asked() {
        var permissions = new TreeSet<String>();
        for (var file : Project.filesUnder("", ".java")) {
            var path = file.toString();
            if (path.contains("-service/src/main/java")
                    || path.contains("service-kit/src/main/java")) {
                var literals = ASKED.matcher(Project.text(file));
                while (literals.find()) {
                    permissions.add(literals.group(1));
                }
            }
        }
        return permissions;
    }

    /** The roles by each permission, without those that have everything. */
    private static Map<String, Set<String>> grantedTo() {
        Map<String, Map<String, Object>> roles =
                new Yaml().load(Project.text("contracts/src/main/resources/roles.yaml"));
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

    private static Map<String, Set<String>> described() {
        var described = new TreeMap<String, Set<String>>();
        var rows = ROW.matcher(Project.text("docs/operators.md"));
        while (rows.find()) {
            described.put(rows.group(1), new TreeSet<>(List.of(rows.group(2).split(", "))));
        }
        return described;
    }
}
