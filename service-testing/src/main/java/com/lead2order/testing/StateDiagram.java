package com.lead2order.testing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A state machine as people read it: {@code docs/states/<name>.md}, drawn from the enum that the
 * code works with. A test of the service that owns the machine fails where the file is outdated;
 * run with {@code -Dlead2order.update-docs=true} it writes the file.
 *
 * @param title what the states are states of
 * @param starts what a new record may begin with
 * @param next the states that one may become
 */
public record StateDiagram<S extends Enum<S>>(
        String title, Set<S> starts, Function<S, ? extends Set<S>> next) {

    private static final String UPDATE = "lead2order.update-docs";

    /** A machine where every record begins with the same state. */
    public static <S extends Enum<S>> StateDiagram<S> of(
            String title, S start, Function<S, ? extends Set<S>> next) {
        return new StateDiagram<>(title, EnumSet.of(start), next);
    }

    /** Holds that {@code docs/states/<name>.md} shows this machine. */
    public void assertDocumentedAs(String name) {
        var file = docs().resolve("states").resolve(name + ".md");
        try {
            if (Boolean.getBoolean(UPDATE)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, page());
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as(
                            "docs/states/%s.md; run this test with -D%s=true to draw it again",
                            name, UPDATE)
                    .isEqualTo(page());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page in Markdown, its picture in Mermaid. */
    String page() {
        var type = starts.iterator().next().getDeclaringClass();
        var states = EnumSet.allOf(type);
        var begin = starts.stream().map(start -> step("[*]", start.name()));
        var steps =
                states.stream()
                        .flatMap(from ->
                                states.stream()
                                        .filter(next.apply(from)::contains)
                                        .map(to -> step(from.name(), to.name())));
        var end =
                states.stream()
                        .filter(state -> next.apply(state).isEmpty())
                        .map(state -> step(state.name(), "[*]"));
        return """
        # %s

        Drawn from `%s` by a test; every other step is refused with `illegal-transition`.

        ```mermaid
        stateDiagram-v2
        %s
        ```
        """
                .formatted(
                        title,
                        type.getName(),
                        Stream.of(begin, steps, end).flatMap(each -> each).collect(joining("\n")));
    }

    private static String step(String from, String to) {
        return "    " + from + " --> " + to;
    }

    /** Tests run in the folder of their module or of the whole project. */
    private static Path docs() {
        for (var folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder.resolve("docs");
            }
        }
        throw new AssertionError("The tests do not run inside of the project");
    }
}
