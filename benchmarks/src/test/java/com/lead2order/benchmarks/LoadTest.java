package com.lead2order.benchmarks;

import static com.lead2order.benchmarks.Load.Result.secondsUntil;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void aRateIsReachedOnceFiveSecondsHaveItOnAverage() {
        var rising = List.of(0, 10, 20, 30, 40, 50, 60, 70, 80, 90);

        assertThat(secondsUntil(rising, 20)).isEqualTo(5);
        assertThat(secondsUntil(rising, 21)).isEqualTo(6);
        assertThat(secondsUntil(rising, 70)).isEqualTo(10);
    }

    @Test
    void oneQuickSecondIsNoRate() {
        assertThat(secondsUntil(List.of(0, 100, 0, 0, 0, 0, 50, 50, 50, 50, 50), 50)).isEqualTo(11);
    }

    @Test
    void aRateThatIsNeverReachedTakesTheWholeTime() {
        assertThat(secondsUntil(List.of(1, 1, 1, 1, 1, 1, 1), 2)).isEqualTo(7);
        assertThat(secondsUntil(List.of(9, 9), 2)).isEqualTo(2);
    }

    @Test
    void aRateIsAnswersInTheTimeTheyTook() {
        var result =
                new Load.Result(
                        Duration.ofSeconds(2), new Latencies(new long[30]), List.of(10, 20));

        assertThat(result.rate()).isEqualTo(15);
        assertThat(result.meanOfFirst(1)).isEqualTo(10);
        assertThat(result.meanOfFirst(15)).isEqualTo(15);
    }
}
