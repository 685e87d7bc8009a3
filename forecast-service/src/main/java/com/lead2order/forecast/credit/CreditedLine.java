package com.lead2order.forecast.credit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order as it is kept to be booked, also when its credit changes later.
 *
 * @param amount what it states
 * @param cancelledAmount what was taken back of it, which is negative for an order
 */
record CreditedLine(
        int lineNo,
        @Nullable UUID productId,
        BigDecimal amount,
        BigDecimal quantity,
        BigDecimal cancelledAmount,
        BigDecimal cancelledQuantity) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static CreditedLine of(OrderV1 order, OrderV1.LineV1 line) {
        return new CreditedLine(
                line.lineNo(),
                line.productId(),
                line.netAmount(),
                line.qty() == null ? BigDecimal.ZERO : line.qty(),
                order.actualOf(line).subtract(line.netAmount()),
                order.cancelledOf(line).negate());
    }

    /** The lines of an order as JSON. */
    static String listOf(OrderV1 order) {
        try {
            return JSON.writeValueAsString(
                    order.lines().stream().map(line -> of(order, line)).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
