package com.lead2order.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static final List<String> KNOWN = List.of("leads", "orders", "lists");

    @Test
    void withoutArgumentsAllIsMeasuredAtFullScale() {
        var options = Options.of(KNOWN);

        assertThat(options.parts()).containsExactlyInAnyOrderElementsOf(KNOWN);
        assertThat(options.scale()).isEqualTo(1);
        assertThat(options.data()).isEmpty();
    }

    @Test
    void partsScaleAndFolderCanBeNamed() {
        var options = Options.of(KNOWN, "--parts=leads,lists", "--scale=0.01", "/data");

        assertThat(options.parts()).containsExactlyInAnyOrder("leads", "lists");
        assertThat(options.scaled(10_000, 10)).isEqualTo(100);
        assertThat(options.data()).contains(Path.of("/data"));
    }

    @Test
    void whatIsScaledStaysLargeEnoughToSaySomething() {
        var options = Options.of(KNOWN, "--scale=0.001");

        assertThat(options.scaled(1000, 50)).isEqualTo(50);
        assertThat(options.scaled(Duration.ofSeconds(20))).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aPartThatIsNotThereIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> Options.of(KNOWN, "--parts=leads,orderz"))
                .hasMessage("no part 'orderz'; there are leads, orders, lists");
    }

    @Test
    void aScaleIsAboveZeroAndAtMostOne() {
        for (var scale : List.of("0", "-1", "1.5", "NaN")) {
            assertThatThrownBy(() -> Options.of(KNOWN, "--scale=" + scale))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
