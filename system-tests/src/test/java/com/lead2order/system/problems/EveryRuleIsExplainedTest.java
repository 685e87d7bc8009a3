package com.lead2order.system.problems;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.system.Project;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What the gateway explains under {@code /problems/{slug}} is every rule that a service can name.
 */
class EveryRuleIsExplainedTest {

    private static final Pattern RULE =
            Pattern.compile("\\b[A-Z_]+\\(\\s*[A-Z_.a-z]*[A-Z_]+,\\s*\"([a-z0-9-]+)\",");

    @Test
    void everyRuleOfEveryServiceHasItsPage() {
        var slugs = slugs();
        var explained = Project.text("contracts/src/main/resources/contracts/problems.json");

        assertThat(slugs).hasSizeGreaterThan(50);
        assertThat(slugs)
                .as("add the missing slugs to contracts/problems.json")
                .allMatch(slug -> explained.contains("\"" + slug + "\": {"));
    }

    @Test
    void everyRuleOfEveryServiceHasAGermanTitle() {
        var titles = Project.properties("service-kit/src/main/resources/problems_de.properties");

        assertThat(slugs())
                .as("add the missing titles to problems_de.properties of service-kit")
                .allMatch(titles::containsKey);
    }

    private static Set<String> slugs() {
        var slugs = new TreeSet<String>();
        for (var file : Project.filesUnder("", "Rule.java")) {
            if (file.toString().contains("src/main/java")) {
                var rules = RULE.matcher(Project.text(file));
                while (rules.find()) {
                    slugs.add(rules.group(1));
                }
            }
        }
        return slugs;
    }
}
