package com.lead2order.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** A diagram of states ... */
class StateDiagramTest {

    private enum Door {
        OPEN,
        SHUT,
        BROKEN;

        Set<Door> next() {
            return switch (this) {
                case OPEN -> EnumSet.of(SHUT);
                case SHUT -> EnumSet.of(BROKEN, OPEN);
                case BROKEN -> EnumSet.noneOf(Door.class);
            };
        }
    }

    @Test
    void showsBeginStepsAndEnd() {
        assertThat(StateDiagram.of("Door", Door.SHUT, Door::next).page())
                .contains(
                        """
                        stateDiagram-v2
                            [*] --> SHUT
                            OPEN --> SHUT
                            SHUT --> OPEN
                            SHUT --> BROKEN
                            BROKEN --> [*]
                        """);
    }

    @Test
    void mayHaveSeveralBegins() {
        var starts = EnumSet.of(Door.OPEN, Door.SHUT);
        assertThat(new StateDiagram<>("Door", starts, Door::next).page())
                .contains("    [*] --> OPEN\n    [*] --> SHUT\n");
    }

    @Test
    @DisabledIfSystemProperty(named = "lead2order.update-docs", matches = "true")
    void isMissedWhereNobodyHasDrawnIt() {
        var diagram = StateDiagram.of("Door", Door.SHUT, Door::next);
        assertThatThrownBy(() -> diagram.assertDocumentedAs("no-such-page"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("docs/states/no-such-page.md")
                .hasMessageContaining("-Dlead2order.update-docs=true");
    }
}
