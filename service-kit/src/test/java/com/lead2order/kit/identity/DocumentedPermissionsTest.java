package com.lead2order.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of permissions that operators read is the configuration. */
class DocumentedPermissionsTest {

    private static final Path CONFIGURATION =
            Path.of("src/main/resources/META-INF/microprofile-config.properties");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([a-z-]+:[a-z-]+)` \\| [^|]+ \\| ([^|]+) \\|$");
    private static final Pattern ROLE =
            Pattern.compile("lead2order\\.roles\\.([a-z-]+)\\.permissions");

    @Test
    void isInTheDocsForEachRole() throws IOException {
        assertThat(documented()).isEqualTo(configured());
    }

    private static Map<String, Set<String>> documented() throws IOException {
        var granted = new TreeMap<String, Set<String>>();
        var rows = ROW.matcher(Files.readString(Path.of("../docs/operators.md")));
        while (rows.find()) {
            granted.put(rows.group(1), new TreeSet<>(Arrays.asList(rows.group(2).split(", "))));
        }
        return granted;
    }

    /** Permissions and who has them; the administrator has all. */
    private static Map<String, Set<String>> configured() throws IOException {
        var config =
                new SmallRyeConfigBuilder()
                        .addDefaultInterceptors()
                        .withSources(new PropertiesConfigSource(CONFIGURATION.toUri().toURL()))
                        .build();
        var granted = new TreeMap<String, Set<String>>();
        for (var name : config.getPropertyNames()) {
            var role = ROLE.matcher(name);
            if (role.matches() && !role.group(1).equals("admin")) {
                for (var permission : config.getValue(name, String[].class)) {
                    granted.computeIfAbsent(permission, _ -> new TreeSet<>()).add(role.group(1));
                }
            }
        }
        return granted;
    }
}
