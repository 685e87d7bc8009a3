package com.lead2order.forecast.holder;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.forecast.holder.Tenures.Tenure;
import com.lead2order.kit.rule.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TenuresTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    @Test
    void mayTouchEachOther() {
        assertThat(violations(tenure(ONE, 1, 5), tenure(ONE, 5, null))).isEmpty();
    }

    @Test
    void ofDifferentPeopleMayOverlap() {
        assertThat(violations(tenure(ONE, 1, null), tenure(TWO, 2, 3))).isEmpty();
    }

    @Test
    void ofOnePersonMustNotOverlap() {
        assertThat(violations(tenure(ONE, 1, 6), tenure(ONE, 5, null)))
                .extracting(Violation::pointer)
                .containsExactly("/owners/1");
    }

    @Test
    void endAfterTheyBegin() {
        assertThat(violations(tenure(ONE, 5, 5)))
                .extracting(Violation::pointer)
                .containsExactly("/owners/0/to");
    }

    private static List<Violation> violations(Tenure... tenures) {
        return Tenures.violations("/owners", List.of(tenures));
    }

    private static Tenure tenure(UUID person, int from, @Nullable Integer to) {
        return new Tenure(
                person, LocalDate.of(2026, 1, from), to == null ? null : LocalDate.of(2026, 1, to));
    }
}
