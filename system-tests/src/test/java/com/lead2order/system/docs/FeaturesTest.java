package com.lead2order.system.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.system.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A capability that {@code docs/features.md} calls done ... */
class FeaturesTest {

    private static final Pattern ROW =
            Pattern.compile("\\| ([A-Z]{2}-\\d{2}) \\|[^|]+\\| `(\\w+)#(\\w+)` \\|");
    private static final Map<String, Path> TEST_CLASSES = testClasses();

    /**
     * One line of the table.
     *
     * @param id of the capability, for example {@code LD-09}
     */
    record Row(String id, String testClass, String test) {}

    static List<Row> rows() {
        return Project.text("docs/features.md")
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| id "))
                .map(line -> {
                    var row = ROW.matcher(line);
                    assertThat(row.matches()).as("as a row: %s", line).isTrue();
                    return new Row(row.group(1), row.group(2), row.group(3));
                })
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isShownByATestThatExists(Row row) {
        assertThat(TEST_CLASSES).containsKey(row.testClass());
        assertThat(Project.text(TEST_CLASSES.getOrDefault(row.testClass(), Project.path(""))))
                .containsPattern("void " + row.test() + "\\(");
    }

    @Test
    void isListedOnce() {
        assertThat(rows()).isNotEmpty().extracting(Row::id).doesNotHaveDuplicates();
    }

    private static Map<String, Path> testClasses() {
        return Project.filesUnder("", ".java").stream()
                .filter(file -> file.toString().contains("/src/test/java/"))
                .filter(file -> file.toString().matches(".*(Test|IT)\\.java"))
                .collect(
                        Collectors.toMap(
                                file -> file.getFileName().toString().replace(".java", ""),
                                file -> file,
                                (first, _) -> first));
    }
}
