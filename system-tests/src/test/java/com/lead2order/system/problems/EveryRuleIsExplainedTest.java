package com.lead2order.system.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
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
        var slugs = slugs();
        var explained =
                Files.readString(
                        ROOT.resolve("contracts/src/main/resources/contracts/problems.json"));

        assertThat(slugs).hasSizeGreaterThan(50);
        assertThat(slugs)
                .as("add the missing slugs to contracts/problems.json")
                .allMatch(slug -> explained.contains("\"" + slug + "\": {"));
    }

    @Test
    void everyRuleOfEveryServiceHasAGermanTitle() throws IOException {
        var titles = new Properties();
        try (var file =
                Files.newBufferedReader(
                        ROOT.resolve("service-kit/src/main/resources/problems_de.properties"))) {
            titles.load(file);
        }

        assertThat(slugs())
                .as("add the missing titles to problems_de.properties of service-kit")
                .allMatch(titles::containsKey);
    }

    private static Set<String> slugs() throws IOException {
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
        return slugs;
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("local-stack/pom.xml"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
