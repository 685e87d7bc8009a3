package com.lead2order.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "40001", "40P01", "53300", "57P01", "55P03"})
    void anOutageOrALostRacePasses(String state) {
        assertThat(Failures.hasPassingCause(wrapped(state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22001", "42P01", "57014"})
    void aRefusedStatementDoesNotPass(String state) {
        assertThat(Failures.hasPassingCause(wrapped(state))).isFalse();
    }

    private static Throwable wrapped(String state) {
        var rolledBack = new IllegalStateException("rolled back");
        rolledBack.addSuppressed(new RuntimeException(new SQLException("reason", state)));
        return new RuntimeException(rolledBack);
    }
}
