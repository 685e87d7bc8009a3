package com.lead2order.kit.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an event carries ... */
class IncomingDataTest {

    record Order(@Nullable LocalDate day, @Nullable BigDecimal total, int lines) {}

    @Test
    void mayHaveFieldsThatTheConsumerDoesNotKnowAndLackOthers() {
        assertThat(event("{\"day\":\"2026-01-31\",\"colour\":\"red\"}").data(Order.class))
                .isEqualTo(new Order(LocalDate.of(2026, 1, 31), null, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"day\":[2026,1,31]}",
                "{\"day\":\"0000-01-01\"}",
                "{\"day\":\" \"}",
                "{\"total\":1.5}",
                "{\"total\":\"1e3\"}",
                "{\"lines\":\"1\"}",
                "{\"lines\":1,\"lines\":2}"
            })
    void isReadAsTheApiReadsBodies(String data) {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> event(data).data(Order.class));
    }

    private static IncomingEvent event(String data) {
        return new IncomingEvent(
                "erp.orders",
                "4711",
                UUID.randomUUID(),
                "com.example.order.v1",
                1,
                Instant.EPOCH,
                "client:erp",
                null,
                data.getBytes(UTF_8));
    }
}
