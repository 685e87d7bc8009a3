package com.lead2order.system.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What the gateway explains under {@code /problems/{slug}} is every rule that a service can name.
 */
class EveryRuleIsExplainedTest {

    private static final Path ROOT = root();
    private static final Pattern RULE =
            Pattern.compile("\\b[A-Z_]+\\(\\s*[A-Z_.a-z]*[A-Z_]+,\\s*\"([a-z0-9-]+)\",");

    @Test
    void everyRuleOfEveryServiceHasItsPage() throws IOException {
        var slugs = new TreeSet<String>();
        try (var files = Files.walk(ROOT)) {
            for (var file :
                    files.filter(path -> path.toString().contains("src/main/java"))
                            .filter(path -> path.toString().endsWith("Rule.java"))
                            .toList()) {
                var rules = RULE.matcher(Files.readString(file));
                while (rules.find()) {
                    slugs.add(rules.group(1));
                }
            }
        }
        var explained =
                Files.readString(
                        ROOT.resolve("contracts/src/main/resources/contracts/problems.json"));

        assertThat(slugs).hasSizeGreaterThan(50);
        assertThat(slugs)
                .as("add the missing slugs to contracts/problems.json")
                .allMatch(slug -> explained.contains("\"" + slug + "\": {"));
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("local-stack/pom.xml"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
