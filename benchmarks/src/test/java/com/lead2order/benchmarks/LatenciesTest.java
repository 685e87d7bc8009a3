package com.lead2order.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    private static final long MILLI = 1_000_000;

    @Test
    void aShareOfAllWasDoneWithinTheTimeOfTheLastOfThem() {
        var oneToHundred = new Latencies(milliseconds(1, 100));

        assertThat(oneToHundred.median()).isEqualTo(50);
        assertThat(oneToHundred.p99()).isEqualTo(99);
        assertThat(oneToHundred.millis(1)).isEqualTo(100);
        assertThat(oneToHundred.millis(0)).isEqualTo(1);
    }

    @Test
    void whatSeveralConnectionsMeasuredIsSortedTogether() {
        var both = Latencies.of(List.of(milliseconds(3, 5), milliseconds(1, 2), new long[0]));

        assertThat(both.count()).isEqualTo(5);
        assertThat(both.median()).isEqualTo(3);
        assertThat(both.p99()).isEqualTo(5);
    }

    @Test
    void nothingMeasuredIsNoFigure() {
        assertThatThrownBy(() -> Latencies.of(List.of(new long[0])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long[] milliseconds(int from, int to) {
        return LongStream.rangeClosed(from, to).map(each -> each * MILLI).toArray();
    }
}
